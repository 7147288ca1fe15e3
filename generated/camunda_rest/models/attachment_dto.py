from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink


@frozen(kw_only=True, slots=False)
class AttachmentDto(Model):
    create_time: datetime.datetime | None = None
    description: str | None = None
    id: str | None = None
    links: list[AtomLink] | None = None
    name: str | None = None
    removal_time: datetime.datetime | None = None
    root_process_instance_id: str | None = None
    task_id: str | None = None
    type_: str | None = None
    url: str | None = None
