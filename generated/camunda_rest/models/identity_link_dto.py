from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class IdentityLinkDto(Model):
    group_id: str | None | Unset = UNSET
    type_: str
    user_id: str | None | Unset = UNSET
