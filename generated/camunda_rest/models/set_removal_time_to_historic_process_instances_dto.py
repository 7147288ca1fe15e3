from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto


@frozen(kw_only=True, slots=False)
class SetRemovalTimeToHistoricProcessInstancesDto(Model):
    absolute_removal_time: datetime.datetime | None | Unset = UNSET
    calculated_removal_time: bool | None | Unset = UNSET
    cleared_removal_time: bool | None | Unset = UNSET
    hierarchical: bool | None | Unset = UNSET
    historic_process_instance_ids: list[str] | None | Unset = UNSET
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    update_chunk_size: int | None | Unset = UNSET
    update_in_chunks: bool | None | Unset = UNSET
