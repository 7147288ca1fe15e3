from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.process_instance_modification_instruction_dto import (
        ProcessInstanceModificationInstructionDto,
    )
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class StartProcessInstanceDto(Model):
    business_key: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    skip_custom_listeners: bool | None | Unset = UNSET
    skip_io_mappings: bool | None | Unset = UNSET
    start_instructions: list[ProcessInstanceModificationInstructionDto] | None | Unset = UNSET
    variables: VariableMap | None | Unset = UNSET
    with_variables_in_return: bool | None | Unset = UNSET
