from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.telemetry_product_dto import TelemetryProductDto


@frozen(kw_only=True, slots=False)
class TelemetryDataDto(Model):
    installation: str | None = None
    product: TelemetryProductDto | None = None
