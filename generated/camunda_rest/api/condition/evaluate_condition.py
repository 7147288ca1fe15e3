"""POST /condition

Answers 200; refuses with 400, 403.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Condition/operation/evaluateCondition
"""

from ...client import Client
from ...models.evaluation_condition_dto import EvaluationConditionDto
from ...models.process_instance_dto import ProcessInstanceDto
from ...operation import Operation

_OPERATION: Operation[list[ProcessInstanceDto]] = Operation(
    "POST", "/condition", {200: list[ProcessInstanceDto]}
)


def sync(*, client: Client, body: EvaluationConditionDto) -> list[ProcessInstanceDto]:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: EvaluationConditionDto) -> list[ProcessInstanceDto]:
    return await _OPERATION.asyncio(client, body=body)
