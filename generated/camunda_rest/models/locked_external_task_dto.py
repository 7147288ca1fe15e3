from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.string_map import StringMap
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class LockedExternalTaskDto(Model):
    activity_id: str | None = None
    activity_instance_id: str | None = None
    business_key: str | None = None
    create_time: datetime.datetime | None = None
    error_details: str | None = None
    error_message: str | None = None
    execution_id: str | None = None
    extension_properties: StringMap | None = None
    id: str | None = None
    lock_expiration_time: datetime.datetime | None = None
    priority: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_definition_version_tag: str | None = None
    process_instance_id: str | None = None
    retries: int | None = None
    suspended: bool | None = None
    tenant_id: str | None = None
    topic_name: str | None = None
    variables: VariableMap | None = None
    worker_id: str | None = None
