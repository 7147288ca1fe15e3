from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.process_instance_modification_instruction_dto import (
        ProcessInstanceModificationInstructionDto,
    )


@frozen(kw_only=True, slots=False)
class ProcessInstanceModificationDto(Model):
    annotation: str | None | Unset = UNSET
    instructions: list[ProcessInstanceModificationInstructionDto] | None | Unset = UNSET
    skip_custom_listeners: bool | None | Unset = UNSET
    skip_io_mappings: bool | None | Unset = UNSET
