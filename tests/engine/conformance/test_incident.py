"""Incidents that are open."""

from __future__ import annotations

from camunda_rest.api.incident import (
    clear_incident_annotation,
    get_incident,
    get_incidents,
    get_incidents_count,
    resolve_incident,
    set_incident_annotation,
)
from camunda_rest.models import AnnotationDto
from conformance.calls import Call
from conformance.world import World


def incident(world: World) -> str:
    return str(world.the("/incident", configuration=world.failed_job())["id"])


def test_get_incident(world: World, call: Call) -> None:
    found = call(get_incident, incident(world))
    assert (found.incident_type, found.activity_id, found.annotation) == ("failedJob", "fails", None)


def test_get_incidents(world: World, call: Call) -> None:
    job = world.failed_job()
    (found,) = call(get_incidents, configuration=job, sort_by="incidentTimestamp", sort_order="asc")
    assert found.configuration == job


def test_get_incidents_count(world: World, call: Call) -> None:
    assert call(get_incidents_count, configuration=world.failed_job(), incident_type="failedJob").count == 1


def test_set_incident_annotation(world: World, call: Call) -> None:
    found = incident(world)
    call(set_incident_annotation, found, body=AnnotationDto(annotation="M\u00fcller looks"))
    assert world.get(f"/incident/{found}")["annotation"] == "M\u00fcller looks"


def test_clear_incident_annotation(world: World, call: Call) -> None:
    found = incident(world)
    world.put(f"/incident/{found}/annotation", annotation="seen")
    call(clear_incident_annotation, found)
    assert world.get(f"/incident/{found}")["annotation"] is None


def test_resolve_incident(world: World, call: Call) -> None:
    execution = world.instance()
    found = world.post(f"/execution/{execution}/create-incident", incidentType="custom", configuration="c")[
        "id"
    ]
    call(resolve_incident, found)
    assert world.get("/incident", incidentId=found) == []
