from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.external_task_query_sorting import ExternalTaskQuerySorting
    from ..models.variable_query_parameter_dto import VariableQueryParameterDto


@frozen(kw_only=True, slots=False)
class ExternalTaskQueryDto(Model):
    active: bool | None | Unset = UNSET
    activity_id: str | None | Unset = UNSET
    activity_id_in: list[str] | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    external_task_id: str | None | Unset = UNSET
    external_task_id_in: list[str] | None | Unset = UNSET
    lock_expiration_after: datetime.datetime | None | Unset = UNSET
    lock_expiration_before: datetime.datetime | None | Unset = UNSET
    locked: bool | None | Unset = UNSET
    no_retries_left: bool | None | Unset = UNSET
    not_locked: bool | None | Unset = UNSET
    priority_higher_than_or_equals: int | None | Unset = UNSET
    priority_lower_than_or_equals: int | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_key_in: list[str] | None | Unset = UNSET
    process_definition_name: str | None | Unset = UNSET
    process_definition_name_like: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    process_instance_id_in: list[str] | None | Unset = UNSET
    process_variables: list[VariableQueryParameterDto] | None | Unset = UNSET
    sorting: list[ExternalTaskQuerySorting] | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    topic_name: str | None | Unset = UNSET
    variable_names_ignore_case: bool | None | Unset = UNSET
    variable_values_ignore_case: bool | None | Unset = UNSET
    with_retries_left: bool | None | Unset = UNSET
    worker_id: str | None | Unset = UNSET
