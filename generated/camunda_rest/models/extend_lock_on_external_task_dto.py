from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class ExtendLockOnExternalTaskDto(Model):
    new_duration: int | None | Unset = UNSET
    worker_id: str | None | Unset = UNSET
