from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class HistoricVariableInstanceDto(Model):
    activity_instance_id: str | None = None
    case_definition_id: str | None = None
    case_definition_key: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    create_time: datetime.datetime | None = None
    error_message: str | None = None
    execution_id: str | None = None
    id: str | None = None
    name: str | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    state: str | None = None
    task_id: str | None = None
    tenant_id: str | None = None
    type_: str | None = None
    value: Any = None
    value_info: JsonObject | None = None
