from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_detail_query_sorting_sort_by import HistoricDetailQuerySortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class HistoricDetailQuerySorting(Model):
    sort_by: HistoricDetailQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
