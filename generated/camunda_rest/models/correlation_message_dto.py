from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class CorrelationMessageDto(Model):
    all_: bool | None | Unset = UNSET
    business_key: str | None | Unset = UNSET
    correlation_keys: VariableMap | None | Unset = UNSET
    local_correlation_keys: VariableMap | None | Unset = UNSET
    message_name: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_variables: VariableMap | None | Unset = UNSET
    process_variables_local: VariableMap | None | Unset = UNSET
    process_variables_to_triggered_scope: VariableMap | None | Unset = UNSET
    result_enabled: bool | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
    variables_in_result_enabled: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
