"""GET /filter/count

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Filter/operation/getFilterCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/filter/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    filter_id: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    owner: str | None = None,
    resource_type: str | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "filterId": filter_id,
            "name": name,
            "nameLike": name_like,
            "owner": owner,
            "resourceType": resource_type,
        },
    )


async def asyncio(
    *,
    client: Client,
    filter_id: str | None = None,
    name: str | None = None,
    name_like: str | None = None,
    owner: str | None = None,
    resource_type: str | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "filterId": filter_id,
            "name": name,
            "nameLike": name_like,
            "owner": owner,
            "resourceType": resource_type,
        },
    )
