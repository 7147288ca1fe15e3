from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class ProcessDefinitionDto(Model):
    category: str | None = None
    deployment_id: str | None = None
    description: str | None = None
    diagram: str | None = None
    history_time_to_live: int | None = None
    id: str | None = None
    key: str | None = None
    name: str | None = None
    resource: str | None = None
    startable_in_tasklist: bool | None = None
    suspended: bool | None = None
    tenant_id: str | None = None
    version: int | None = None
    version_tag: str | None = None
