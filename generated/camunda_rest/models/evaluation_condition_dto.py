from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class EvaluationConditionDto(Model):
    business_key: str | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    variables: VariableMap | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
