from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.activity_instance_incident_dto import ActivityInstanceIncidentDto


@frozen(kw_only=True, slots=False)
class TransitionInstanceDto(Model):
    activity_id: str | None = None
    activity_name: str | None = None
    activity_type: str | None = None
    execution_id: str | None = None
    id: str | None = None
    incident_ids: list[str] | None = None
    incidents: list[ActivityInstanceIncidentDto] | None = None
    parent_activity_instance_id: str | None = None
    process_definition_id: str | None = None
    process_instance_id: str | None = None
    target_activity_id: str | None = None
