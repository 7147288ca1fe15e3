from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.execution_query_sorting_sort_by import ExecutionQuerySortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class ExecutionQuerySorting(Model):
    sort_by: ExecutionQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
