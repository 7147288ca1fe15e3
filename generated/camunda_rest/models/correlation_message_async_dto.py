from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
    from ..models.process_instance_query_dto import ProcessInstanceQueryDto
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class CorrelationMessageAsyncDto(Model):
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    message_name: str | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    process_instance_query: ProcessInstanceQueryDto | None | Unset = UNSET
    variables: VariableMap | None | Unset = UNSET
