"""POST /decision-definition/key/{key}/evaluate

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/evaluateDecisionByKey
"""

from ...client import Client
from ...models.evaluate_decision_dto import EvaluateDecisionDto
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[list[VariableMap]] = Operation(
    "POST", "/decision-definition/key/{key}/evaluate", {200: list[VariableMap]}
)


def sync(key: str, *, client: Client, body: EvaluateDecisionDto) -> list[VariableMap]:
    return _OPERATION.sync(client, path=(key,), body=body)


async def asyncio(key: str, *, client: Client, body: EvaluateDecisionDto) -> list[VariableMap]:
    return await _OPERATION.asyncio(client, path=(key,), body=body)
