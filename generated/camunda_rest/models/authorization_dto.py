from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class AuthorizationDto(Model):
    group_id: str | None = None
    id: str | None = None
    permissions: list[str] | None = None
    removal_time: datetime.datetime | None = None
    resource_id: str | None = None
    resource_type: int | None = None
    root_process_instance_id: str | None = None
    type_: int | None = None
    user_id: str | None = None
