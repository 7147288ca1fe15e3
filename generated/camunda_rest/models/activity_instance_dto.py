from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.activity_instance_incident_dto import ActivityInstanceIncidentDto
    from ..models.transition_instance_dto import TransitionInstanceDto


@frozen(kw_only=True, slots=False)
class ActivityInstanceDto(Model):
    activity_id: str | None = None
    activity_name: str | None = None
    activity_type: str | None = None
    child_activity_instances: list[ActivityInstanceDto] | None = None
    child_transition_instances: list[TransitionInstanceDto] | None = None
    execution_ids: list[str] | None = None
    id: str | None = None
    incident_ids: list[str] | None = None
    incidents: list[ActivityInstanceIncidentDto] | None = None
    name: str | None = None
    parent_activity_instance_id: str | None = None
    process_definition_id: str | None = None
    process_instance_id: str | None = None
