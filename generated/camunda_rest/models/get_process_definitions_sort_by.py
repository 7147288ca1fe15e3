from typing import Literal

GetProcessDefinitionsSortBy = Literal[
    "category", "deploymentId", "deployTime", "id", "key", "name", "tenantId", "version", "versionTag"
]
