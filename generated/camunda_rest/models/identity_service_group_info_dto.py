from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.identity_service_group_dto import IdentityServiceGroupDto
    from ..models.identity_service_user_dto import IdentityServiceUserDto


@frozen(kw_only=True, slots=False)
class IdentityServiceGroupInfoDto(Model):
    group_users: list[IdentityServiceUserDto] | None = None
    groups: list[IdentityServiceGroupDto] | None = None
