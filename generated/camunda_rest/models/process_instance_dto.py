from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink


@frozen(kw_only=True, slots=False)
class ProcessInstanceDto(Model):
    business_key: str | None = None
    case_instance_id: str | None = None
    definition_id: str | None = None
    definition_key: str | None = None
    ended: bool | None = None
    id: str | None = None
    links: list[AtomLink] | None = None
    suspended: bool | None = None
    tenant_id: str | None = None
