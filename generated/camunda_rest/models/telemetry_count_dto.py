from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class TelemetryCountDto(Model):
    count: int | None = None
