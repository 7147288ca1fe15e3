from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class JobDefinitionPriorityDto(Model):
    include_jobs: bool | None | Unset = UNSET
    priority: int | None | Unset = UNSET
