from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class HistoryCleanupConfigurationDto(Model):
    batch_window_end_time: datetime.datetime | None = None
    batch_window_start_time: datetime.datetime | None = None
    enabled: bool | None = None
