from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class UserProfileDto(Model):
    email: str | None | Unset = UNSET
    first_name: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    last_name: str | None | Unset = UNSET
