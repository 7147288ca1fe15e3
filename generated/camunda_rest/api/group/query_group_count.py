"""POST /group/count

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Group/operation/queryGroupCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.group_query_dto import GroupQueryDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("POST", "/group/count", {200: CountResultDto})


def sync(*, client: Client, body: GroupQueryDto) -> CountResultDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: GroupQueryDto) -> CountResultDto:
    return await _OPERATION.asyncio(client, body=body)
