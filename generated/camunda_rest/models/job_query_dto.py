from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_condition_query_parameter_dto import JobConditionQueryParameterDto
    from ..models.job_query_sorting import JobQuerySorting


@frozen(kw_only=True, slots=False)
class JobQueryDto(Model):
    acquired: bool | None | Unset = UNSET
    active: bool | None | Unset = UNSET
    activity_id: str | None | Unset = UNSET
    create_times: list[JobConditionQueryParameterDto] | None | Unset = UNSET
    due_dates: list[JobConditionQueryParameterDto] | None | Unset = UNSET
    exception_message: str | None | Unset = UNSET
    executable: bool | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    failed_activity_id: str | None | Unset = UNSET
    include_jobs_without_tenant_id: bool | None | Unset = UNSET
    job_definition_id: str | None | Unset = UNSET
    job_id: str | None | Unset = UNSET
    job_ids: list[str] | None | Unset = UNSET
    messages: bool | None | Unset = UNSET
    no_retries_left: bool | None | Unset = UNSET
    priority_higher_than_or_equals: int | None | Unset = UNSET
    priority_lower_than_or_equals: int | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    sorting: list[JobQuerySorting] | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    timers: bool | None | Unset = UNSET
    with_exception: bool | None | Unset = UNSET
    with_retries_left: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
