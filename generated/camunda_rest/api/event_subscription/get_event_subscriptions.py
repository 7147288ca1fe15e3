"""GET /event-subscription

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Event-Subscription/operation/getEventSubscriptions
"""

from ...client import Client
from ...models.event_subscription_dto import EventSubscriptionDto
from ...models.event_subscription_query_sorting_sort_by import EventSubscriptionQuerySortingSortBy
from ...models.event_type import EventType
from ...models.sort_order import SortOrder
from ...operation import Operation

_OPERATION: Operation[list[EventSubscriptionDto]] = Operation(
    "GET", "/event-subscription", {200: list[EventSubscriptionDto]}
)


def sync(
    *,
    client: Client,
    activity_id: str | None = None,
    event_name: str | None = None,
    event_subscription_id: str | None = None,
    event_type: EventType | None = None,
    execution_id: str | None = None,
    first_result: int | None = None,
    include_event_subscriptions_without_tenant_id: bool | None = None,
    max_results: int | None = None,
    process_instance_id: str | None = None,
    sort_by: EventSubscriptionQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[EventSubscriptionDto]:
    return _OPERATION.sync(
        client,
        query={
            "activityId": activity_id,
            "eventName": event_name,
            "eventSubscriptionId": event_subscription_id,
            "eventType": event_type,
            "executionId": execution_id,
            "firstResult": first_result,
            "includeEventSubscriptionsWithoutTenantId": include_event_subscriptions_without_tenant_id,
            "maxResults": max_results,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )


async def asyncio(
    *,
    client: Client,
    activity_id: str | None = None,
    event_name: str | None = None,
    event_subscription_id: str | None = None,
    event_type: EventType | None = None,
    execution_id: str | None = None,
    first_result: int | None = None,
    include_event_subscriptions_without_tenant_id: bool | None = None,
    max_results: int | None = None,
    process_instance_id: str | None = None,
    sort_by: EventSubscriptionQuerySortingSortBy | None = None,
    sort_order: SortOrder | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> list[EventSubscriptionDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityId": activity_id,
            "eventName": event_name,
            "eventSubscriptionId": event_subscription_id,
            "eventType": event_type,
            "executionId": execution_id,
            "firstResult": first_result,
            "includeEventSubscriptionsWithoutTenantId": include_event_subscriptions_without_tenant_id,
            "maxResults": max_results,
            "processInstanceId": process_instance_id,
            "sortBy": sort_by,
            "sortOrder": sort_order,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )
