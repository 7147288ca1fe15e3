from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class HistoricDecisionOutputInstanceDto(Model):
    clause_id: str | None = None
    clause_name: str | None = None
    create_time: datetime.datetime | None = None
    decision_instance_id: str | None = None
    error_message: str | None = None
    id: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    rule_id: str | None = None
    rule_order: int | None = None
    type_: str | None = None
    value: Any = None
    value_info: JsonObject | None = None
    variable_name: str | None = None
