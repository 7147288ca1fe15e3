from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.camunda_form_ref import CamundaFormRef
    from ..models.delegation_state import DelegationState
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class TaskWithAttachmentAndCommentDto(Model):
    assignee: str | None = None
    attachment: bool | None = None
    camunda_form_ref: CamundaFormRef | None = None
    case_definition_id: str | None = None
    case_execution_id: str | None = None
    case_instance_id: str | None = None
    comment: bool | None = None
    created: datetime.datetime | None = None
    delegation_state: DelegationState | str | None = None
    description: str | None = None
    due: datetime.datetime | None = None
    execution_id: str | None = None
    follow_up: datetime.datetime | None = None
    form_key: str | None = None
    id: str | None = None
    last_updated: datetime.datetime | None = None
    name: str | None = None
    owner: str | None = None
    parent_task_id: str | None = None
    priority: int | None = None
    process_definition_id: str | None = None
    process_instance_id: str | None = None
    suspended: bool | None = None
    task_definition_key: str | None = None
    task_state: str | None = None
    tenant_id: str | None = None
    variables: VariableMap | None = None
