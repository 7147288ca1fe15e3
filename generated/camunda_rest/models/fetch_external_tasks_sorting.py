from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fetch_external_tasks_sorting_sort_by import FetchExternalTasksSortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class FetchExternalTasksSorting(Model):
    sort_by: FetchExternalTasksSortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
