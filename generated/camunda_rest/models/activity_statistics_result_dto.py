from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.incident_statistics_result_dto import IncidentStatisticsResultDto


@frozen(kw_only=True, slots=False)
class ActivityStatisticsResultDto(Model):
    class_: str | None = None
    failed_jobs: int | None = None
    id: str | None = None
    incidents: list[IncidentStatisticsResultDto] | None = None
    instances: int | None = None

    wire_names: ClassVar[Mapping[str, str]] = {"class_": "@class"}
