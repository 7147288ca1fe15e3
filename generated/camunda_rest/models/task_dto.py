from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.camunda_form_ref import CamundaFormRef
    from ..models.delegation_state import DelegationState


@frozen(kw_only=True, slots=False)
class TaskDto(Model):
    assignee: str | None | Unset = UNSET
    camunda_form_ref: CamundaFormRef | None | Unset = UNSET
    case_definition_id: str | None | Unset = UNSET
    case_execution_id: str | None | Unset = UNSET
    case_instance_id: str | None | Unset = UNSET
    created: datetime.datetime | None | Unset = UNSET
    delegation_state: DelegationState | None | Unset = UNSET
    description: str | None | Unset = UNSET
    due: datetime.datetime | None | Unset = UNSET
    execution_id: str | None | Unset = UNSET
    follow_up: datetime.datetime | None | Unset = UNSET
    form_key: str | None | Unset = UNSET
    id: str | None | Unset = UNSET
    last_updated: datetime.datetime | None | Unset = UNSET
    name: str | None | Unset = UNSET
    owner: str | None | Unset = UNSET
    parent_task_id: str | None | Unset = UNSET
    priority: int | None | Unset = UNSET
    process_definition_id: str | None | Unset = UNSET
    process_instance_id: str | None | Unset = UNSET
    suspended: bool | None | Unset = UNSET
    task_definition_key: str | None | Unset = UNSET
    task_state: str | None | Unset = UNSET
    tenant_id: str | None | Unset = UNSET
