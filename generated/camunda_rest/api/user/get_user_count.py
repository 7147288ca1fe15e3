"""GET /user/count

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/User/operation/getUserCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/user/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    email: str | None = None,
    email_like: str | None = None,
    first_name: str | None = None,
    first_name_like: str | None = None,
    id: str | None = None,
    id_in: str | None = None,
    last_name: str | None = None,
    last_name_like: str | None = None,
    member_of_group: str | None = None,
    member_of_tenant: str | None = None,
    potential_starter: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "email": email,
            "emailLike": email_like,
            "firstName": first_name,
            "firstNameLike": first_name_like,
            "id": id,
            "idIn": id_in,
            "lastName": last_name,
            "lastNameLike": last_name_like,
            "memberOfGroup": member_of_group,
            "memberOfTenant": member_of_tenant,
            "potentialStarter": potential_starter,
        },
    )


async def asyncio(
    *,
    client: Client,
    email: str | None = None,
    email_like: str | None = None,
    first_name: str | None = None,
    first_name_like: str | None = None,
    id: str | None = None,
    id_in: str | None = None,
    last_name: str | None = None,
    last_name_like: str | None = None,
    member_of_group: str | None = None,
    member_of_tenant: str | None = None,
    potential_starter: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "email": email,
            "emailLike": email_like,
            "firstName": first_name,
            "firstNameLike": first_name_like,
            "id": id,
            "idIn": id_in,
            "lastName": last_name,
            "lastNameLike": last_name_like,
            "memberOfGroup": member_of_group,
            "memberOfTenant": member_of_tenant,
            "potentialStarter": potential_starter,
        },
    )
