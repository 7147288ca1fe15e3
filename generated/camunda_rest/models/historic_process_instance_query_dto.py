from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_process_instance_query_sorting import HistoricProcessInstanceQuerySorting
    from ..models.incident_status import IncidentStatus
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class HistoricProcessInstanceQueryDto(Model):
    active: bool | None | Unset = UNSET
    active_activity_id_in: list[str] | None | Unset = UNSET
    activity_id_in: list[str] | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    completed: bool | None | Unset = UNSET
    executed_activity_after: datetime.datetime | None | Unset = UNSET
    executed_activity_before: datetime.datetime | None | Unset = UNSET
    executed_activity_id_in: list[str] | None | Unset = UNSET
    executed_job_after: datetime.datetime | None | Unset = UNSET
    executed_job_before: datetime.datetime | None | Unset = UNSET
    externally_terminated: bool | None | Unset = UNSET
    finished: bool | None | Unset = UNSET
    finished_after: datetime.datetime | None | Unset = UNSET
    finished_before: datetime.datetime | None | Unset = UNSET
    incident_id_in: list[str] | None | Unset = UNSET
    incident_message: str | None | Unset = UNSET
    incident_message_like: str | None | Unset = UNSET
    incident_status: IncidentStatus | None | Unset = UNSET
    incident_type: str | None | Unset = UNSET
    internally_terminated: bool | None | Unset = UNSET
    or_queries: list[HistoricProcessInstanceQueryDto] | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_key_in: list[str] | None | Unset = UNSET
    process_definition_key_not_in: list[str] | None | Unset = UNSET
    process_definition_name: str | None | Unset = UNSET
    process_definition_name_like: str | None | Unset = UNSET
    process_instance_business_key: str | None | Unset = UNSET
    process_instance_business_key_in: list[str] | None | Unset = UNSET
    process_instance_business_key_like: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_id_not_in: list[str] | None | Unset = UNSET
    process_instance_ids: list[str] | None | Unset = UNSET
    root_process_instance_id: str | None | Unset = UNSET
    root_process_instances: bool | None | Unset = UNSET
    sorting: list[HistoricProcessInstanceQuerySorting] | None | Unset = UNSET
    started_after: datetime.datetime | None | Unset = UNSET
    started_before: datetime.datetime | None | Unset = UNSET
    started_by: str | None | Unset = UNSET
    sub_case_instance_id: str | None | Unset = UNSET
    sub_process_instance_id: str | None | Unset = UNSET
    super_case_instance_id: str | None | Unset = UNSET
    super_process_instance_id: str | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    unfinished: bool | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    with_incidents: bool | None | Unset = UNSET
    with_jobs_retrying: bool | None | Unset = UNSET
    with_root_incidents: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
