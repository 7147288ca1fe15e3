"""POST /group

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/postQueryGroups
"""

from ...client import Client
from ...models.group_dto import GroupDto
from ...models.group_query_dto import GroupQueryDto
from ...operation import Operation

_OPERATION: Operation[list[GroupDto]] = Operation("POST", "/group", {200: list[GroupDto]})


def sync(
    *, client: Client, body: GroupQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[GroupDto]:
    return _OPERATION.sync(client, query={"firstResult": first_result, "maxResults": max_results}, body=body)


async def asyncio(
    *, client: Client, body: GroupQueryDto, first_result: int | None = None, max_results: int | None = None
) -> list[GroupDto]:
    return await _OPERATION.asyncio(
        client, query={"firstResult": first_result, "maxResults": max_results}, body=body
    )
