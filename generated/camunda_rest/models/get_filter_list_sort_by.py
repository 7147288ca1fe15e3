from typing import Literal

GetFilterListSortBy = Literal["filterId", "name", "owner", "resourceType"]
