from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class SetRemovalTimeToHistoricBatchesDto(Model):
    absolute_removal_time: datetime.datetime | None | Unset = UNSET
    calculated_removal_time: bool | None | Unset = UNSET
    cleared_removal_time: bool | None | Unset = UNSET
    historic_batch_ids: list[str] | None | Unset = UNSET
    historic_batch_query: JsonObject | None | Unset = UNSET
