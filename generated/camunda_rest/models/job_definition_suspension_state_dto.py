from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class JobDefinitionSuspensionStateDto(Model):
    execution_date: datetime.datetime | None | Unset = UNSET
    include_jobs: bool | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
