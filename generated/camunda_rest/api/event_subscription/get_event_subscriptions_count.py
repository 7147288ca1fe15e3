"""GET /event-subscription/count

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Event-Subscription/operation/getEventSubscriptionsCount
"""

from ...client import Client
from ...models.count_result_dto import CountResultDto
from ...models.event_type import EventType
from ...operation import Operation

_OPERATION: Operation[CountResultDto] = Operation("GET", "/event-subscription/count", {200: CountResultDto})


def sync(
    *,
    client: Client,
    activity_id: str | None = None,
    event_name: str | None = None,
    event_subscription_id: str | None = None,
    event_type: EventType | None = None,
    execution_id: str | None = None,
    include_event_subscriptions_without_tenant_id: bool | None = None,
    process_instance_id: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return _OPERATION.sync(
        client,
        query={
            "activityId": activity_id,
            "eventName": event_name,
            "eventSubscriptionId": event_subscription_id,
            "eventType": event_type,
            "executionId": execution_id,
            "includeEventSubscriptionsWithoutTenantId": include_event_subscriptions_without_tenant_id,
            "processInstanceId": process_instance_id,
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
    include_event_subscriptions_without_tenant_id: bool | None = None,
    process_instance_id: str | None = None,
    tenant_id_in: str | None = None,
    without_tenant_id: bool | None = None,
) -> CountResultDto:
    return await _OPERATION.asyncio(
        client,
        query={
            "activityId": activity_id,
            "eventName": event_name,
            "eventSubscriptionId": event_subscription_id,
            "eventType": event_type,
            "executionId": execution_id,
            "includeEventSubscriptionsWithoutTenantId": include_event_subscriptions_without_tenant_id,
            "processInstanceId": process_instance_id,
            "tenantIdIn": tenant_id_in,
            "withoutTenantId": without_tenant_id,
        },
    )
