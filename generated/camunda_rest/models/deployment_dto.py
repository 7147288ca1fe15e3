from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink


@frozen(kw_only=True, slots=False)
class DeploymentDto(Model):
    deployment_time: datetime.datetime | None = None
    id: str | None = None
    links: list[AtomLink] | None = None
    name: str | None = None
    source: str | None = None
    tenant_id: str | None = None
