"""POST /migration/generate

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Migration/operation/generateMigrationPlan
"""

from ...client import Client
from ...models.migration_plan_dto import MigrationPlanDto
from ...models.migration_plan_generation_dto import MigrationPlanGenerationDto
from ...operation import Operation

_OPERATION: Operation[MigrationPlanDto] = Operation("POST", "/migration/generate", {200: MigrationPlanDto})


def sync(*, client: Client, body: MigrationPlanGenerationDto) -> MigrationPlanDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: MigrationPlanGenerationDto) -> MigrationPlanDto:
    return await _OPERATION.asyncio(client, body=body)
