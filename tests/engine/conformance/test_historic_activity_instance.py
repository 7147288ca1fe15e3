"""What each activity has done, of running and of ended instances."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.historic_activity_instance import (
    get_historic_activity_instance,
    get_historic_activity_instances,
    get_historic_activity_instances_count,
    query_historic_activity_instances,
    query_historic_activity_instances_count,
)
from camunda_rest.models import HistoricActivityInstanceQueryDto, HistoricActivityInstanceQuerySorting
from conformance.calls import Call
from conformance.world import USER_TASK, World

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def test_get_historic_activity_instance(world: World, call: Call) -> None:
    instance = world.instance()
    review = world.the("/history/activity-instance", processInstanceId=instance, activityId="review")
    found = call(get_historic_activity_instance, review["id"])
    assert (found.activity_type, found.assignee, found.end_time) == ("userTask", "demo", None)


def test_get_historic_activity_instance_of_a_called_process(world: World, call: Call) -> None:
    called = world.define(USER_TASK)
    instance = world.instance(f'<callActivity id="calls" calledElement="{called.key}"/>')
    calls = world.the("/history/activity-instance", processInstanceId=instance, activityId="calls")
    found = call(get_historic_activity_instance, calls["id"])
    assert (
        found.called_process_instance_id
        == world.the("/process-instance", superProcessInstance=instance)["id"]
    )


def test_get_historic_activity_instances(world: World, call: Call) -> None:
    instance = world.instance('<task id="passes" name="Passes"/>')
    found = call(
        get_historic_activity_instances,
        process_instance_id=instance,
        finished=True,
        started_after=datetime.now(UTC) - timedelta(minutes=5),
        finished_before=LATER,
        sort_by="occurrence",
        sort_order="asc",
        max_results=5,
    )
    assert [one.activity_id for one in found] == ["start", "passes", "end"]
    assert all(one.removal_time for one in found)


def test_get_historic_activity_instances_with_nothing_found(call: Call) -> None:
    assert call(get_historic_activity_instances, started_after=LATER) == []


def test_get_historic_activity_instances_count(world: World, call: Call) -> None:
    answer = call(
        get_historic_activity_instances_count,
        process_instance_id=world.instance(),
        unfinished=True,
        started_before=LATER,
    )
    assert answer.count == 1


def test_query_historic_activity_instances(world: World, call: Call) -> None:
    instance = world.instance()
    world.delete(f"/process-instance/{instance}")
    query = HistoricActivityInstanceQueryDto(
        process_instance_id=instance,
        canceled=True,
        started_before=LATER,
        finished_after=datetime.now(UTC) - timedelta(minutes=5),
        sorting=[HistoricActivityInstanceQuerySorting(sort_by="endTime", sort_order="desc")],
    )
    (found,) = call(query_historic_activity_instances, body=query, first_result=0, max_results=5)
    assert (found.activity_id, found.canceled) == ("review", True)


def test_query_historic_activity_instances_count(world: World, call: Call) -> None:
    query = HistoricActivityInstanceQueryDto(process_instance_id=world.instance(), finished=True)
    assert call(query_historic_activity_instances_count, body=query).count == 1
