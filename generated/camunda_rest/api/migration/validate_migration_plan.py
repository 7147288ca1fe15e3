"""POST /migration/validate

Answers 200; refuses with 400.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Migration/operation/validateMigrationPlan
"""

from ...client import Client
from ...models.migration_plan_dto import MigrationPlanDto
from ...models.migration_plan_report_dto import MigrationPlanReportDto
from ...operation import Operation

_OPERATION: Operation[MigrationPlanReportDto] = Operation(
    "POST", "/migration/validate", {200: MigrationPlanReportDto}
)


def sync(*, client: Client, body: MigrationPlanDto) -> MigrationPlanReportDto:
    return _OPERATION.sync(client, body=body)


async def asyncio(*, client: Client, body: MigrationPlanDto) -> MigrationPlanReportDto:
    return await _OPERATION.asyncio(client, body=body)
