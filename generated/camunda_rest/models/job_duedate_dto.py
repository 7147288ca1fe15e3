from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class JobDuedateDto(Model):
    cascade: bool | None | Unset = UNSET
    duedate: datetime.datetime | None | Unset = UNSET
