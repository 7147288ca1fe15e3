from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.missing_authorization_dto import MissingAuthorizationDto


@frozen(kw_only=True, slots=False)
class AuthorizationExceptionDto(Model):
    code: float | None = None
    message: str | None = None
    missing_authorizations: list[MissingAuthorizationDto] | None = None
    type_: str | None = None
    user_id: str | None = None
