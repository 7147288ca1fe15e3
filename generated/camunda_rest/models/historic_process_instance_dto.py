from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.historic_process_instance_state import HistoricProcessInstanceState


@frozen(kw_only=True, slots=False)
class HistoricProcessInstanceDto(Model):
    business_key: str | None = None
    case_instance_id: str | None = None
    delete_reason: str | None = None
    duration_in_millis: int | None = None
    end_time: datetime.datetime | None = None
    id: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_definition_name: str | None = None
    process_definition_version: int | None = None
    removal_time: datetime.datetime | None = None
    restarted_process_instance_id: str | None = None
    root_process_instance_id: str | None = None
    start_activity_id: str | None = None
    start_time: datetime.datetime | None = None
    start_user_id: str | None = None
    state: HistoricProcessInstanceState | str | None = None
    super_case_instance_id: str | None = None
    super_process_instance_id: str | None = None
    tenant_id: str | None = None
