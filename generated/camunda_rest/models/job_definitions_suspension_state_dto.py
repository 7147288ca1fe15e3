from __future__ import annotations

import datetime

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class JobDefinitionsSuspensionStateDto(Model):
    execution_date: datetime.datetime | None | Unset = UNSET
    include_jobs: bool | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_definition_key: str | None | Unset = UNSET
    process_definition_tenant_id: str | None | Unset = UNSET
    process_definition_without_tenant_id: bool | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
