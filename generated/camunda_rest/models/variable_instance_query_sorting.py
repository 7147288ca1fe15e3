from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.sort_order import SortOrder
    from ..models.variable_instance_query_sorting_sort_by import VariableInstanceQuerySortingSortBy


@frozen(kw_only=True, slots=False)
class VariableInstanceQuerySorting(Model):
    sort_by: VariableInstanceQuerySortingSortBy | None | Unset = UNSET
    sort_order: SortOrder | None | Unset = UNSET
