from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class MissingAuthorizationDto(Model):
    permission_name: str | None = None
    resource_id: str | None = None
    resource_name: str | None = None
