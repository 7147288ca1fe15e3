from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.condition_query_parameter_operator import ConditionQueryParameterOperator


@frozen(kw_only=True, slots=False)
class VariableQueryParameterDto(Model):
    name: str | None | Unset = UNSET
    operator: ConditionQueryParameterOperator | None | Unset = UNSET
    value: Any | Unset = UNSET
