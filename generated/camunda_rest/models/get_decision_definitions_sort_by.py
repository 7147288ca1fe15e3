from typing import Literal

GetDecisionDefinitionsSortBy = Literal[
    "category",
    "decisionRequirementsDefinitionKey",
    "deploymentId",
    "deployTime",
    "id",
    "key",
    "name",
    "tenantId",
    "version",
    "versionTag",
]
