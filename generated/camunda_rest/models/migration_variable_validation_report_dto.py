from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class MigrationVariableValidationReportDto(Model):
    failures: list[str] | None = None
    type_: str | None = None
    value: Any = None
    value_info: JsonObject | None = None
