from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class MigrationInstructionDto(Model):
    source_activity_ids: list[str] | None | Unset = UNSET
    target_activity_ids: list[str] | None | Unset = UNSET
    update_event_trigger: bool | None | Unset = UNSET
