from typing import Literal

QueryTenantsSortBy = Literal["id", "name"]
