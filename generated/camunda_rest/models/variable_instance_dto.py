from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class VariableInstanceDto(Model):
    activity_instance_id: str | None = None
    batch_id: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    error_message: str | None = None
    execution_id: str | None = None
    id: str | None = None
    name: str | None = None
    process_definition_id: str | None = None
    process_instance_id: str | None = None
    task_id: str | None = None
    tenant_id: str | None = None
    type_: str | None = None
    value: Any = None
    value_info: JsonObject | None = None
