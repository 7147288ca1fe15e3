from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class AuthenticationResult(Model):
    authenticated: bool | None = None
    authenticated_user: str | None = None
    groups: list[str] | None = None
    tenants: list[str] | None = None
