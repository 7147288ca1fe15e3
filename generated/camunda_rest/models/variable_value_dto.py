from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class VariableValueDto(Model):
    type_: str | None | Unset = UNSET
    value: Any | Unset = UNSET
    value_info: JsonObject | None | Unset = UNSET
