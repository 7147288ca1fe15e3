from typing import Literal

GetDecisionRequirementsDefinitionsSortBy = Literal[
    "category", "deploymentId", "id", "key", "name", "tenantId", "version"
]
