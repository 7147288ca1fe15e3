from typing import Literal

SchemaLogQuerySortingSortBy = Literal["timestamp",]
