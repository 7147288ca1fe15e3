from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class UserCredentialsDto(Model):
    authenticated_user_password: str | None | Unset = UNSET
    password: str | None | Unset = UNSET
