"""POST /migration/execute

Answers 204; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Migration/operation/executeMigrationPlan
"""

from ...client import Client
from ...models.migration_execution_dto import MigrationExecutionDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("POST", "/migration/execute", {204: None})


def sync(*, client: Client, body: MigrationExecutionDto) -> None:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: MigrationExecutionDto) -> None:
    return await _OPERATION.asyncio(client, body=body)
