from typing import Literal

QueryAuthorizationsSortBy = Literal["resourceId", "resourceType"]
