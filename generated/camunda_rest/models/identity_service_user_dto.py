from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class IdentityServiceUserDto(Model):
    display_name: str | None = None
    first_name: str | None = None
    id: str | None = None
    last_name: str | None = None
