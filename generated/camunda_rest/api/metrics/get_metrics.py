"""GET /metrics/{metrics-name}/sum

Answers 200.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Metrics/operation/getMetrics
"""

import datetime

from ...client import Client
from ...models.get_metrics_metrics_name import GetMetricsMetricsName
from ...models.metrics_result_dto import MetricsResultDto
from ...operation import Operation

_OPERATION: Operation[MetricsResultDto] = Operation(
    "GET", "/metrics/{metrics-name}/sum", {200: MetricsResultDto}
)


def sync(
    metrics_name: GetMetricsMetricsName,
    *,
    client: Client,
    end_date: datetime.datetime | None = None,
    start_date: datetime.datetime | None = None,
) -> MetricsResultDto:
    return _OPERATION.sync(client, path=(metrics_name,), query={"endDate": end_date, "startDate": start_date})


async def asyncio(
    metrics_name: GetMetricsMetricsName,
    *,
    client: Client,
    end_date: datetime.datetime | None = None,
    start_date: datetime.datetime | None = None,
) -> MetricsResultDto:
    return await _OPERATION.asyncio(
        client, path=(metrics_name,), query={"endDate": end_date, "startDate": start_date}
    )
