from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
    from ..models.restart_process_instance_modification_instruction_dto import (
        RestartProcessInstanceModificationInstructionDto,
    )


@frozen(kw_only=True, slots=False)
class RestartProcessInstanceDto(Model):
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    initial_variables: bool | None | Unset = UNSET
    instructions: list[RestartProcessInstanceModificationInstructionDto] | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    skip_custom_listeners: bool | None | Unset = UNSET
    skip_io_mappings: bool | None | Unset = UNSET
    without_business_key: bool | None | Unset = UNSET
