from typing import Literal

GroupQuerySortingSortBy = Literal["id", "name", "type"]
