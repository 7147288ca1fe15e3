"""GET /task/report/candidate-group-count

Answers 200; refuses with 400, 403.
Documented since 7.20.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/getTaskCountByCandidateGroup
"""

from ...client import Client
from ...models.task_count_by_candidate_group_result_dto import TaskCountByCandidateGroupResultDto
from ...operation import Operation

_OPERATION: Operation[list[TaskCountByCandidateGroupResultDto]] = Operation(
    "GET", "/task/report/candidate-group-count", {200: list[TaskCountByCandidateGroupResultDto]}
)


def sync(*, client: Client) -> list[TaskCountByCandidateGroupResultDto]:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> list[TaskCountByCandidateGroupResultDto]:
    return await _OPERATION.asyncio(client)
