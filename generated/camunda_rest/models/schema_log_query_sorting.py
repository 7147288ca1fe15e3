from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.schema_log_query_sorting_sort_by import SchemaLogQuerySortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class SchemaLogQuerySorting(Model):
    sort_by: SchemaLogQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
