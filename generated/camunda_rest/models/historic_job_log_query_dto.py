from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_job_log_query_sorting import HistoricJobLogQuerySorting


@frozen(kw_only=True, slots=False)
class HistoricJobLogQueryDto(Model):
    activity_id_in: list[str] | None | Unset = UNSET
    creation_log: bool | None | Unset = UNSET
    deletion_log: bool | None | Unset = UNSET
    deployment_id: str | None | Unset = UNSET
    execution_id_in: list[str] | None | Unset = UNSET
    failed_activity_id_in: list[str] | None | Unset = UNSET
    failure_log: bool | None | Unset = UNSET
    hostname: str | None | Unset = UNSET
    job_definition_configuration: str | None | Unset = UNSET
    job_definition_id: str | None | Unset = UNSET
    job_definition_type: str | None | Unset = UNSET
    job_exception_message: str | None | Unset = UNSET
    job_id: str | None | Unset = UNSET
    job_priority_higher_than_or_equals: int | None | Unset = UNSET
    job_priority_lower_than_or_equals: int | None | Unset = UNSET
    log_id: str | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    sorting: list[HistoricJobLogQuerySorting] | None | Unset = UNSET
    success_log: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
