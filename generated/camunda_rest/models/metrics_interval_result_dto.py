from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class MetricsIntervalResultDto(Model):
    name: str | None = None
    reporter: str | None = None
    timestamp: datetime.datetime | None = None
    value: int | None = None
