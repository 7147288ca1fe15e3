from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_query_dto import JobQueryDto


@frozen(kw_only=True, slots=False)
class SetJobRetriesDto(Model):
    due_date: datetime.datetime | None | Unset = UNSET
    job_ids: list[str] | None | Unset = UNSET
    job_query: JobQueryDto | None | Unset = UNSET
    retries: int | None | Unset = UNSET
