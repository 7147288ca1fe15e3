from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.user_credentials_dto import UserCredentialsDto
    from ..models.user_profile_dto import UserProfileDto


@frozen(kw_only=True, slots=False)
class UserDto(Model):
    credentials: UserCredentialsDto | None | Unset = UNSET
    profile: UserProfileDto | None | Unset = UNSET
