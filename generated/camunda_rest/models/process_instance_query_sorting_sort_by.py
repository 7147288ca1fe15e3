from typing import Literal

ProcessInstanceQuerySortingSortBy = Literal[
    "businessKey", "definitionId", "definitionKey", "instanceId", "tenantId"
]
