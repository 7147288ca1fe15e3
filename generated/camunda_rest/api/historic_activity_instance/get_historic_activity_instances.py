"""GET /history/activity-instance

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Activity-Instance/operation/getHistoricActivityInstances
"""

import datetime

from ...client import Client
from ...models.historic_activity_instance_dto import HistoricActivityInstanceDto
from ...models.historic_activity_instance_query_sorting_sort_by import (
    HistoricActivityInstanceQuerySortingSortBy,
)
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricActivityInstanceDto]] = Operation(
    "GET", "/history/activity-instance", {200: list[HistoricActivityInstanceDto]}
)


def sync(
    *,
    client: Client,
    activity_id: str | None = None,
    activity_instance_id: str | None = None,
    activity_name: str | None = None,
    activity_type: str | None = None,
    canceled: bool | None = None,
    complete_scope: bool | None = None,
    execution_id: str | None = None,
    finished: bool | None = None,
    finished_after: datetime.datetime | None = None,
    finished_before: datetime.datetime | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricActivityInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    task_assignee: str | None = None,
    tenant_id_in: str | None = None,
    unfinished: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricActivityInstanceDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityId": activity_id,
            "activityInstanceId": activity_instance_id,
            "activityName": activity_name,
            "activityType": activity_type,
            "canceled": canceled,
            "completeScope": complete_scope,
            "executionId": execution_id,
            "finished": finished,
            "finishedAfter": finished_after,
            "finishedBefore": finished_before,
            "firstResult": first_result,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
            "taskAssignee": task_assignee,
            "tenantIdIn": tenant_id_in,
            "unfinished": unfinished,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id: str | None = None,
    activity_instance_id: str | None = None,
    activity_name: str | None = None,
    activity_type: str | None = None,
    canceled: bool | None = None,
    complete_scope: bool | None = None,
    execution_id: str | None = None,
    finished: bool | None = None,
    finished_after: datetime.datetime | None = None,
    finished_before: datetime.datetime | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
    process_definition_id: str | None = None,
    process_instance_id: str | None = None,
    sort_by: HistoricActivityInstanceQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    task_assignee: str | None = None,
    tenant_id_in: str | None = None,
    unfinished: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricActivityInstanceDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityId": activity_id,
            "activityInstanceId": activity_instance_id,
            "activityName": activity_name,
            "activityType": activity_type,
            "canceled": canceled,
            "completeScope": complete_scope,
            "executionId": execution_id,
            "finished": finished,
            "finishedAfter": finished_after,
            "finishedBefore": finished_before,
            "firstResult": first_result,
            "maxResults": max_results,
            "processDefinitionId": process_definition_id,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "startedAfter": started_after,
            "startedBefore": started_before,
            "taskAssignee": task_assignee,
            "tenantIdIn": tenant_id_in,
            "unfinished": unfinished,
            "withoutTenantId": without_tenant_id,
        },
    )
