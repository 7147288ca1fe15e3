from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class SchemaLogEntryDto(Model):
    id: str | None = None
    timestamp: datetime.datetime | None = None
    version: str | None = None
