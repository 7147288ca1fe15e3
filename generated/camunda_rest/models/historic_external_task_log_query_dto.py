from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_external_task_log_query_sorting import HistoricExternalTaskLogQuerySorting


@frozen(kw_only=True, slots=False)
class HistoricExternalTaskLogQueryDto(Model):
    activity_id_in: list[str] | None | Unset = UNSET
    activity_instance_id_in: list[str] | None | Unset = UNSET
    creation_log: bool | None | Unset = UNSET
    deletion_log: bool | None | Unset = UNSET
    error_message: str | None | Unset = UNSET
    execution_id_in: list[str] | None | Unset = UNSET
    external_task_id: str | None | Unset = UNSET
    failure_log: bool | None | Unset = UNSET
    log_id: str | None | Unset = UNSET
    priority_higher_than_or_equals: int | None | Unset = UNSET
    priority_lower_than_or_equals: int | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    sorting: list[HistoricExternalTaskLogQuerySorting] | None | Unset = UNSET
    success_log: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    topic_name: str | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
    worker_id: str | None | Unset = UNSET
