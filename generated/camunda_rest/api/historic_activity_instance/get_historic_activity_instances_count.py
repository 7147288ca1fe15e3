"""GET /history/activity-instance/count

Answers 200; refuses with 400.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Activity-Instance/operation/getHistoricActivityInstancesCount
"""

import datetime

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation(
    "GET", "/history/activity-instance/count", {200: CountResultDto}
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
    process_definition_id: str | None = None,
    process_instance_id: str | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    task_assignee: str | None = None,
    tenant_id_in: str | None = None,
    unfinished: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
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
            "processDefinitionId": process_definition_id,
            "processInstanceId": process_instance_id,
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
    process_definition_id: str | None = None,
    process_instance_id: str | None = None,
    started_after: datetime.datetime | None = None,
    started_before: datetime.datetime | None = None,
    task_assignee: str | None = None,
    tenant_id_in: str | None = None,
    unfinished: bool | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
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
            "processDefinitionId": process_definition_id,
            "processInstanceId": process_instance_id,
            "startedAfter": started_after,
            "startedBefore": started_before,
            "taskAssignee": task_assignee,
            "tenantIdIn": tenant_id_in,
            "unfinished": unfinished,
            "withoutTenantId": without_tenant_id,
        },
    )
