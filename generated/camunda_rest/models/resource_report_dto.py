from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.problem_dto import ProblemDto


@frozen(kw_only=True, slots=False)
class ResourceReportDto(Model):
    errors: list[ProblemDto] | None = None
    warnings: list[ProblemDto] | None = None
