from typing import Literal

EventSubscriptionQuerySortingSortBy = Literal["created", "tenantId"]
