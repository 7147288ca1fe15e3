from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class HistoricDetailDto(Model):
    activity_instance_id: str | None = None
    case_definition_id: str | None = None
    case_definition_key: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    error_message: str | None = None
    execution_id: str | None = None
    field_id: str | None = None
    field_value: Any = None
    id: str | None = None
    initial: bool | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_instance_id: str | None = None
    removal_time: datetime.datetime | None = None
    revision: int | None = None
    root_process_instance_id: str | None = None
    task_id: str | None = None
    tenant_id: str | None = None
    time: datetime.datetime | None = None
    type_: str | None = None
    user_operation_id: str | None = None
    value: Any = None
    value_info: JsonObject | None = None
    variable_instance_id: str | None = None
    variable_name: str | None = None
    variable_type: str | None = None
