from typing import Literal

GetDeploymentsSortBy = Literal["deploymentTime", "id", "name", "tenantId"]
