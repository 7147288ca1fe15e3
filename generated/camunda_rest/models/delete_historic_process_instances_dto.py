from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto


@frozen(kw_only=True, slots=False)
class DeleteHistoricProcessInstancesDto(Model):
    delete_reason: str | None | Unset = UNSET
    fail_if_not_exists: bool | None | Unset = UNSET
    historic_process_instance_ids: list[str] | None | Unset = UNSET
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
