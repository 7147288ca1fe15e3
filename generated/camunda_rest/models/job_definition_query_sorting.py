from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_definition_query_sorting_sort_by import JobDefinitionQuerySortingSortBy
    from ..models.sort_order import SortOrder


@frozen(kw_only=True, slots=False)
class JobDefinitionQuerySorting(Model):
    sort_by: JobDefinitionQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
