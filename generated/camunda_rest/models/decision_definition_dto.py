from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class DecisionDefinitionDto(Model):
    category: str | None = None
    decision_requirements_definition_id: str | None = None
    decision_requirements_definition_key: str | None = None
    deployment_id: str | None = None
    history_time_to_live: int | None = None
    id: str | None = None
    key: str | None = None
    name: str | None = None
    resource: str | None = None
    tenant_id: str | None = None
    version: int | None = None
    version_tag: str | None = None
