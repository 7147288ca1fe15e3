from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class JobRetriesDto(Model):
    due_date: datetime.datetime | None | Unset = UNSET
    retries: int | None | Unset = UNSET
