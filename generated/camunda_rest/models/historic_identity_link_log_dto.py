from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoricIdentityLinkLogDto(Model):
    assigner_id: str | None = None
    group_id: str | None = None
    id: str | None = None
    operation_type: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    task_id: str | None = None
    tenant_id: str | None = None
    time: datetime.datetime | None = None
    type_: str | None = None
    user_id: str | None = None
