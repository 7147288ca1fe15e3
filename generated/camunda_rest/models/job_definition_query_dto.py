from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_definition_query_sorting import JobDefinitionQuerySorting


@frozen(kw_only=True, slots=False)
class JobDefinitionQueryDto(Model):
    active: bool | None | Unset = UNSET
    activity_id_in: list[str] | None | Unset = UNSET
    include_job_definitions_without_tenant_id: bool | None | Unset = UNSET
    job_configuration: str | None | Unset = UNSET
    job_definition_id: str | None | Unset = UNSET
    job_type: str | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    sorting: list[JobDefinitionQuerySorting] | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    tenant_id_in: list[str] | None | Unset = UNSET
    with_overriding_job_priority: bool | None | Unset = UNSET
    without_tenant_id: bool | None | Unset = UNSET
