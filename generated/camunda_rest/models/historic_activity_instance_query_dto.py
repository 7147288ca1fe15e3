from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_activity_instance_query_sorting import HistoricActivityInstanceQuerySorting


@frozen(kw_only=True, slots=False)
class HistoricActivityInstanceQueryDto(Model):
    activity_id: str | None | Unset = UNSET
    activity_instance_id: str | None | Unset = UNSET
    activity_name: str | None | Unset = UNSET
    activity_type: str | None | Unset = UNSET
    canceled: bool | None | Unset = UNSET
    complete_scope: bool | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    finished: bool | None | Unset = UNSET
    finished_after: datetime.datetime | None | Unset = UNSET
    finished_before: datetime.datetime | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    sorting: list[HistoricActivityInstanceQuerySorting] | None | Unset = UNSET
    started_after: datetime.datetime | None | Unset = UNSET
    started_before: datetime.datetime | None | Unset = UNSET
    task_assignee: str | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    unfinished: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
