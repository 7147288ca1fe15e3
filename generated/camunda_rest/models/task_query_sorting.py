from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sort_order import SortOrder
    from ..models.sort_task_query_parameters_dto import SortTaskQueryParametersDto
    from ..models.task_query_sorting_sort_by import TaskQuerySortingSortBy


@frozen(kw_only=True, slots=False)
class TaskQuerySorting(Model):
    parameters: SortTaskQueryParametersDto | None | Unset = UNSET
    sort_by: TaskQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
