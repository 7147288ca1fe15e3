"""GET /group/count

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/getGroupCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/group/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    id: str | None = None,
    id_in: str | None = None,
    member: str | None = None,
    member_of_tenant: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    type_: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "id": id,
            "idIn": id_in,
            "member": member,
            "memberOfTenant": member_of_tenant,
            "name": name,
            "nameLike": name_like,
            "type": type_,
        },
    )


async def asyncio(
    *,
    client: Client,
    id: str | None = None,
    id_in: str | None = None,
    member: str | None = None,
    member_of_tenant: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    type_: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "id": id,
            "idIn": id_in,
            "member": member,
            "memberOfTenant": member_of_tenant,
            "name": name,
            "nameLike": name_like,
            "type": type_,
        },
    )
