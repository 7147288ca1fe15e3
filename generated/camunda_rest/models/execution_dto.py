from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class ExecutionDto(Model):
    ended: bool | None = None
    id: str | None = None
    process_instance_id: str | None = None
    tenant_id: str | None = None
