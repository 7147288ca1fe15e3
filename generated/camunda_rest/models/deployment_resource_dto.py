from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class DeploymentResourceDto(Model):
    deployment_id: str | None = None
    id: str | None = None
    name: str | None = None
