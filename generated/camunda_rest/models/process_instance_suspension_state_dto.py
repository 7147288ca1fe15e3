from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
    from ..models.process_instance_query_dto import ProcessInstanceQueryDto


@frozen(kw_only=True, slots=False)
class ProcessInstanceSuspensionStateDto(Model):
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_tenant_id: str | None | Unset = UNSET
    process_definition_without_tenant_id: bool | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    process_instance_query: ProcessInstanceQueryDto | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
