"""GET /history/detail

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: variableNameLike.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Detail/operation/getHistoricDetails
"""

import datetime

from ...client import Client
from ...models.historic_detail_dto import HistoricDetailDto
from ...models.historic_detail_query_sorting_sort_by import HistoricDetailQuerySortingSortBy
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[HistoricDetailDto]] = Operation(
    "GET", "/history/detail", {200: list[HistoricDetailDto]}
)


def sync(
    *,
    client: Client,
    activity_instance_id: str | None = None,
    case_execution_id: str | None = None,
    case_instance_id: str | None = None,
    deserialize_values: bool | None = None,
    exclude_task_details: bool | None = None,
    execution_id: str | None = None,
    first_result: int | None = None,
    form_fields: bool | None = None,
    initial: bool | None = None,
    max_results: int | None = None,
    occurred_after: datetime.datetime | None = None,
    occurred_before: datetime.datetime | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
    sort_by: HistoricDetailQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    user_operation_id: str | None = None,
    variable_instance_id: str | None = None,
    variable_name_like: str | None = None,
    variable_type_in: str | None = None,
    variable_updates: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricDetailDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityInstanceId": activity_instance_id,
            "caseExecutionId": case_execution_id,
            "caseInstanceId": case_instance_id,
            "deserializeValues": deserialize_values,
            "excludeTaskDetails": exclude_task_details,
            "executionId": execution_id,
            "firstResult": first_result,
            "formFields": form_fields,
            "initial": initial,
            "maxResults": max_results,
            "occurredAfter": occurred_after,
            "occurredBefore": occurred_before,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskId": task_id,
            "tenantIdIn": tenant_id_in,
            "userOperationId": user_operation_id,
            "variableInstanceId": variable_instance_id,
            "variableNameLike": variable_name_like,
            "variableTypeIn": variable_type_in,
            "variableUpdates": variable_updates,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_instance_id: str | None = None,
    case_execution_id: str | None = None,
    case_instance_id: str | None = None,
    deserialize_values: bool | None = None,
    exclude_task_details: bool | None = None,
    execution_id: str | None = None,
    first_result: int | None = None,
    form_fields: bool | None = None,
    initial: bool | None = None,
    max_results: int | None = None,
    occurred_after: datetime.datetime | None = None,
    occurred_before: datetime.datetime | None = None,
    process_instance_id: str | None = None,
    process_instance_id_in: str | None = None,
    sort_by: HistoricDetailQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    task_id: str | None = None,
    tenant_id_in: str | None = None,
    user_operation_id: str | None = None,
    variable_instance_id: str | None = None,
    variable_name_like: str | None = None,
    variable_type_in: str | None = None,
    variable_updates: bool | None = None,
    without_tenant_id: bool | None = None,
) -> list[HistoricDetailDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityInstanceId": activity_instance_id,
            "caseExecutionId": case_execution_id,
            "caseInstanceId": case_instance_id,
            "deserializeValues": deserialize_values,
            "excludeTaskDetails": exclude_task_details,
            "executionId": execution_id,
            "firstResult": first_result,
            "formFields": form_fields,
            "initial": initial,
            "maxResults": max_results,
            "occurredAfter": occurred_after,
            "occurredBefore": occurred_before,
            "processInstanceId": process_instance_id,
            "processInstanceIdIn": process_instance_id_in,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "taskId": task_id,
            "tenantIdIn": tenant_id_in,
            "userOperationId": user_operation_id,
            "variableInstanceId": variable_instance_id,
            "variableNameLike": variable_name_like,
            "variableTypeIn": variable_type_in,
            "variableUpdates": variable_updates,
            "withoutTenantId": without_tenant_id,
        },
    )
