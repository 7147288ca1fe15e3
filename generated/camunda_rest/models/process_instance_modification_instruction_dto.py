from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.multiple_process_instance_modification_instruction_type import (
        MultipleProcessInstanceModificationInstructionType,
    )
    from ..models.trigger_variable_map import TriggerVariableMap


@frozen(kw_only=True, slots=False)
class ProcessInstanceModificationInstructionDto(Model):
    activity_id: str | None | Unset = UNSET
    activity_instance_id: str | None | Unset = UNSET
    ancestor_activity_instance_id: str | None | Unset = UNSET
    cancel_current_active_activity_instances: bool | None | Unset = UNSET
    transition_id: str | None | Unset = UNSET
    transition_instance_id: str | None | Unset = UNSET
    type_: MultipleProcessInstanceModificationInstructionType
    variables: TriggerVariableMap | None | Unset = UNSET
