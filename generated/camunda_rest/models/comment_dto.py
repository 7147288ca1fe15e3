from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink


@frozen(kw_only=True, slots=False)
class CommentDto(Model):
    id: str | None | Unset = UNSET
    links: list[AtomLink] | None | Unset = UNSET
    message: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    removal_time: datetime.datetime | None | Unset = UNSET
    root_process_instance_id: str | None | Unset = UNSET
    task_id: str | None | Unset = UNSET
    time: datetime.datetime | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
