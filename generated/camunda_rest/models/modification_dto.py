from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
    from ..models.multiple_process_instance_modification_instruction_dto import (
        MultipleProcessInstanceModificationInstructionDto,
    )
    from ..models.process_instance_query_dto import ProcessInstanceQueryDto


@frozen(kw_only=True, slots=False)
class ModificationDto(Model):
    annotation: str | None | Unset = UNSET
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    instructions: list[MultipleProcessInstanceModificationInstructionDto] | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    process_instance_query: ProcessInstanceQueryDto | None | Unset = UNSET
    skip_custom_listeners: bool | None | Unset = UNSET
    skip_io_mappings: bool | None | Unset = UNSET
