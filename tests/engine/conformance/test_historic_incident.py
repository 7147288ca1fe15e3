"""Incidents, open and settled."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from camunda_rest.api.historic_incident import get_historic_incidents, get_historic_incidents_count
from conformance.calls import Call
from conformance.world import World

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def incident(world: World) -> Any:
    return world.the("/incident", configuration=world.failed_job())


def test_get_historic_incidents(world: World, call: Call) -> None:
    wrong = incident(world)
    world.put(f"/incident/{wrong['id']}/annotation", annotation="looked at")
    (found,) = call(
        get_historic_incidents,
        process_instance_id=wrong["processInstanceId"],
        incident_type="failedJob",
        open_=True,
        create_time_after=datetime.now(UTC) - timedelta(minutes=5),
        create_time_before=LATER,
        incident_message_like="%missing%",
        sort_by="createTime",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert (found.id, found.annotation, found.end_time) == (wrong["id"], "looked at", None)
    assert found.history_configuration


def test_get_historic_incidents_that_ended(world: World, call: Call) -> None:
    wrong = incident(world)
    world.delete(f"/process-instance/{wrong['processInstanceId']}")
    (found,) = call(get_historic_incidents, incident_id=wrong["id"], deleted=True, end_time_before=LATER)
    assert found.removal_time > found.end_time >= found.create_time


def test_get_historic_incidents_with_nothing_found(call: Call) -> None:
    assert call(get_historic_incidents, create_time_after=LATER) == []


def test_get_historic_incidents_count(world: World, call: Call) -> None:
    wrong = incident(world)
    world.put(f"/job/{wrong['configuration']}/retries", retries=1)
    count = call(
        get_historic_incidents_count,
        incident_id=wrong["id"],
        resolved=True,
        end_time_after=datetime.now(UTC) - timedelta(minutes=5),
    )
    assert count.count == 1
