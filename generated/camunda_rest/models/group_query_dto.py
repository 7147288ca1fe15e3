from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.group_query_sorting import GroupQuerySorting


@frozen(kw_only=True, slots=False)
class GroupQueryDto(Model):
    id: str | None | Unset = UNSET
    id_in: list[str] | None | Unset = UNSET
    member: str | None | Unset = UNSET
    member_of_tenant: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
    name_like: str | None | Unset = UNSET
    sorting: list[GroupQuerySorting] | None | Unset = UNSET
    type_: str | None | Unset = UNSET
