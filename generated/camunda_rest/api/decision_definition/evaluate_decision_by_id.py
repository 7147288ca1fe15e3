"""POST /decision-definition/{id}/evaluate

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Decision-Definition/operation/evaluateDecisionById
"""

from ...client import Client
from ...models.evaluate_decision_dto import EvaluateDecisionDto
from ...models.variable_map import VariableMap
from ...operation import Operation

_OPERATION: Operation[list[VariableMap]] = Operation(
    "POST", "/decision-definition/{id}/evaluate", {200: list[VariableMap]}
)


def sync(id: str, *, client: Client, body: EvaluateDecisionDto) -> list[VariableMap]:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: EvaluateDecisionDto) -> list[VariableMap]:
    return await _OPERATION.asyncio(client, path=(id,), body=body)
