from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class ProcessDefinitionSuspensionStateDto(Model):
    execution_date: datetime.datetime | None | Unset = UNSET
    include_process_instances: bool | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
