"""GET /metrics

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Metrics/operation/interval
"""

import datetime

from ...client import Client
from ...models.interval_name import IntervalName
from ...models.metrics_interval_result_dto import MetricsIntervalResultDto
from ...operation import Operation

_OPERATION: Operation[list[MetricsIntervalResultDto]] = Operation(
    "GET", "/metrics", {200: list[MetricsIntervalResultDto]}
)


def sync(
    *,
    client: Client,
    aggregate_by_reporter: str | None = None,
    end_date: datetime.datetime | None = None,
    first_result: int | None = None,
    interval: int | None = None,
    max_results: int | None = None,
    name: IntervalName | None = None,
    reporter: str | None = None,
    start_date: datetime.datetime | None = None,
) -> list[MetricsIntervalResultDto]:
    return _OPERATION.sync(
        client,
        query={
            "aggregateByReporter": aggregate_by_reporter,
            "endDate": end_date,
            "firstResult": first_result,
            "interval": interval,
            "maxResults": max_results,
            "name": name,
            "reporter": reporter,
            "startDate": start_date,
        },
    )


async def asyncio(
    *,
    client: Client,
    aggregate_by_reporter: str | None = None,
    end_date: datetime.datetime | None = None,
    first_result: int | None = None,
    interval: int | None = None,
    max_results: int | None = None,
    name: IntervalName | None = None,
    reporter: str | None = None,
    start_date: datetime.datetime | None = None,
) -> list[MetricsIntervalResultDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "aggregateByReporter": aggregate_by_reporter,
            "endDate": end_date,
            "firstResult": first_result,
            "interval": interval,
            "maxResults": max_results,
            "name": name,
            "reporter": reporter,
            "startDate": start_date,
        },
    )
