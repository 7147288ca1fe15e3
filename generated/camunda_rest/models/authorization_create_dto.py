from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class AuthorizationCreateDto(Model):
    group_id: str | None | Unset = UNSET
    permissions: list[str] | None | Unset = UNSET
    resource_id: str | None | Unset = UNSET
    resource_type: int | None | Unset = UNSET
    type_: int | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
