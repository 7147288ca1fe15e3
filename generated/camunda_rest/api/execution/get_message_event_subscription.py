"""GET /execution/{id}/messageSubscriptions/{messageName}

Answers 200; refuses with 404.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/getMessageEventSubscription
"""

from ...client import Client
from ...models.event_subscription_dto import EventSubscriptionDto
from ...operation import Operation

_OPERATION: Operation[EventSubscriptionDto] = Operation(
    "GET", "/execution/{id}/messageSubscriptions/{messageName}", {200: EventSubscriptionDto}
)


def sync(id: str, message_name: str, *, client: Client) -> EventSubscriptionDto:
    return _OPERATION.sync(client, path=(id, message_name))


async def asyncio(id: str, message_name: str, *, client: Client) -> EventSubscriptionDto:
    return await _OPERATION.asyncio(client, path=(id, message_name))
