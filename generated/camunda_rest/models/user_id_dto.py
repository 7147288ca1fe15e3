from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class UserIdDto(Model):
    user_id: str | None | Unset = UNSET
