from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class IncidentStatisticsResultDto(Model):
    incident_count: int | None = None
    incident_type: str | None = None
