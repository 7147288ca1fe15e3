from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.string_map import StringMap


@frozen(kw_only=True, slots=False)
class TelemetryLicenseKeyDto(Model):
    customer: str | None = None
    features: StringMap | None = None
    raw: str | None = None
    type_: str | None = None
    unlimited: bool | None = None
    valid_until: datetime.date | None = None

    wire_names: ClassVar[Mapping[str, str]] = {"valid_until": "valid-until"}
