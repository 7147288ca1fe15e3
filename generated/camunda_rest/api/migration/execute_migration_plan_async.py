"""POST /migration/executeAsync

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Migration/operation/executeMigrationPlanAsync
"""

from ...client import Client
from ...models.batch_dto import BatchDto
from ...models.migration_execution_dto import MigrationExecutionDto
from ...operation import Operation

_OPERATION: Operation[BatchDto] = Operation("POST", "/migration/executeAsync", {200: BatchDto})


def sync(*, client: Client, body: MigrationExecutionDto) -> BatchDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: MigrationExecutionDto) -> BatchDto:
    return await _OPERATION.asyncio(client, body=body)
