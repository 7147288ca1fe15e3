from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class EventSubscriptionDto(Model):
    activity_id: str | None = None
    created_date: datetime.datetime | None = None
    event_name: str | None = None
    event_type: str | None = None
    execution_id: str | None = None
    id: str | None = None
    process_instance_id: str | None = None
    tenant_id: str | None = None
