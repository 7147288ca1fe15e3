from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class MetricsResultDto(Model):
    result: int | None = None
