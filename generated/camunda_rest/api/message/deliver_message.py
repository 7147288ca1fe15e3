"""POST /message

Answers 200, 204; refuses with 400.
Documented since 7.13.0.
Since 7.21.0: CorrelationMessageDto.processVariablesToTriggeredScope.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Message/operation/deliverMessage
"""

from ...client import Client
from ...models.correlation_message_dto import CorrelationMessageDto
from ...models.message_correlation_result_with_variable_dto import MessageCorrelationResultWithVariableDto
from ...operation import Operation

_OPERATION: Operation[list[MessageCorrelationResultWithVariableDto] | None] = Operation(
    "POST", "/message", {200: list[MessageCorrelationResultWithVariableDto], 204: None}
)


def sync(
    *, client: Client, body: CorrelationMessageDto
) -> list[MessageCorrelationResultWithVariableDto] | None:
    return _OPERATION.sync(client, body=body)


async def asyncio(
    *, client: Client, body: CorrelationMessageDto
) -> list[MessageCorrelationResultWithVariableDto] | None:
    return await _OPERATION.asyncio(client, body=body)
