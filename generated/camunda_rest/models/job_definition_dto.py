from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class JobDefinitionDto(Model):
    activity_id: str | None = None
    deployment_id: str | None = None
    id: str | None = None
    job_configuration: str | None = None
    job_type: str | None = None
    overriding_job_priority: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    suspended: bool | None = None
    tenant_id: str | None = None
