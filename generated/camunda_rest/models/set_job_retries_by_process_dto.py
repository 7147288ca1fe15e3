from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_dto import HistoricProcessInstanceQueryDto
    from ..models.job_query_dto import JobQueryDto
    from ..models.process_instance_query_dto import ProcessInstanceQueryDto


@frozen(kw_only=True, slots=False)
class SetJobRetriesByProcessDto(Model):
    due_date: datetime.datetime | None | Unset = UNSET
    historic_process_instance_query: HistoricProcessInstanceQueryDto | None | Unset = UNSET
    job_ids: list[str] | None | Unset = UNSET
    job_query: JobQueryDto | None | Unset = UNSET
    process_instance_query: ProcessInstanceQueryDto | None | Unset = UNSET
    process_instances: list[str] | None | Unset = UNSET
    retries: int | None | Unset = UNSET
