from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class BasicUserCredentialsDto(Model):
    password: str | None | Unset = UNSET
    username: str | None | Unset = UNSET
