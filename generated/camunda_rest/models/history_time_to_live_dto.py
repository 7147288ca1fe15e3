from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class HistoryTimeToLiveDto(Model):
    history_time_to_live: int | None | Unset = UNSET
