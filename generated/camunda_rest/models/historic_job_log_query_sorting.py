from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_job_log_query_sorting_sort_by import HistoricJobLogQuerySortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class HistoricJobLogQuerySorting(Model):
    sort_by: HistoricJobLogQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
