from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.telemetry_internals_dto import TelemetryInternalsDto


@frozen(kw_only=True, slots=False)
class TelemetryProductDto(Model):
    edition: str | None = None
    internals: TelemetryInternalsDto | None = None
    name: str | None = None
    version: str | None = None
