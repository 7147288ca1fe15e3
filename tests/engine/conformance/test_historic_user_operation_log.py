"""Who did what, and why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from camunda_rest.api.historic_user_operation_log import (
    clear_annotation_user_operation_log,
    query_user_operation_count,
    query_user_operation_entries,
    set_annotation_user_operation_log,
)
from camunda_rest.models import AnnotationDto
from conformance.calls import Call
from conformance.world import World

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def claimed(world: World) -> str:
    """The id of a task that was given to somebody else."""
    task = world.user_task()
    world.post(f"/task/{task}/assignee", userId="mary")
    return task


def assignment(world: World, task: str) -> Any:
    return world.the("/history/user-operation", taskId=task, operationType="Assign")


def test_query_user_operation_entries(world: World, call: Call) -> None:
    task = claimed(world)
    (found,) = call(
        query_user_operation_entries,
        task_id=task,
        operation_type="Assign",
        category_in="TaskWorker,Operator",
        entity_type="Task",
        property_="assignee",
        after_timestamp=datetime.now(UTC) - timedelta(minutes=5),
        before_timestamp=LATER,
        sort_by="timestamp",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert (found.org_value, found.new_value, found.property_) == ("demo", "mary", "assignee")


def test_query_user_operation_entries_of_an_ended_instance(world: World, call: Call) -> None:
    task = claimed(world)
    world.post(f"/task/{task}/complete")
    found = call(query_user_operation_entries, task_id=task)
    assert {one.operation_type for one in found} == {"Assign", "Complete"}
    assert all(one.removal_time for one in found)


def test_query_user_operation_entries_of_a_batch(world: World, call: Call) -> None:
    batch = world.batch()["id"]
    world.put(f"/batch/{batch}/suspended", suspended=True)
    (found,) = call(query_user_operation_entries, batch_id=batch)
    assert (found.batch_id, found.operation_type, found.new_value) == (batch, "SuspendBatch", "suspended")


def test_query_user_operation_entries_with_nothing_found(call: Call) -> None:
    assert call(query_user_operation_entries, after_timestamp=LATER) == []


def test_query_user_operation_count(world: World, call: Call) -> None:
    count = call(
        query_user_operation_count, task_id=claimed(world), category="TaskWorker", before_timestamp=LATER
    )
    assert count.count == 1


def test_set_annotation_user_operation_log(world: World, call: Call) -> None:
    task = claimed(world)
    body = AnnotationDto(annotation="by phone: \u00fc")
    call(set_annotation_user_operation_log, assignment(world, task)["operationId"], body=body)
    assert assignment(world, task)["annotation"] == "by phone: \u00fc"


def test_clear_annotation_user_operation_log(world: World, call: Call) -> None:
    task = claimed(world)
    operation = assignment(world, task)["operationId"]
    world.put(f"/history/user-operation/{operation}/set-annotation", annotation="by phone")
    call(clear_annotation_user_operation_log, operation)
    assert assignment(world, task)["annotation"] is None
