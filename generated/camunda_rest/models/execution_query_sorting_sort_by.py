from typing import Literal

ExecutionQuerySortingSortBy = Literal["definitionId", "definitionKey", "instanceId", "tenantId"]
