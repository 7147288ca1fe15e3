from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_detail_query_sorting import HistoricDetailQuerySorting


@frozen(kw_only=True, slots=False)
class HistoricDetailQueryDto(Model):
    activity_instance_id: str | None | Unset = UNSET
    case_execution_id: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    exclude_task_details: bool | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    form_fields: bool | None | Unset = UNSET
    initial: bool | None | Unset = UNSET
    occurred_after: datetime.datetime | None | Unset = UNSET
    occurred_before: datetime.datetime | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_id_in: list[str] | None | Unset = UNSET
    sorting: list[HistoricDetailQuerySorting] | None | Unset = UNSET
    task_id: str | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    user_operation_id: str | None | Unset = UNSET
    variable_instance_id: str | None | Unset = UNSET
    variable_name_like: str | None | Unset = UNSET
    variable_type_in: list[str] | None | Unset = UNSET
    variable_updates: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
