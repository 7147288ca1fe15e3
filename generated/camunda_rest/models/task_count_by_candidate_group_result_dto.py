from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class TaskCountByCandidateGroupResultDto(Model):
    group_name: str | None = None
    task_count: int | None = None
