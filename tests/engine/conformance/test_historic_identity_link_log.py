"""Who was named for a task, and who no longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.historic_identity_link_log import (
    get_historic_identity_links,
    get_historic_identity_links_count,
)
from conformance.calls import Call
from conformance.world import World, unique

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def test_get_historic_identity_links(world: World, call: Call) -> None:
    task, group = world.user_task(), unique("group")
    world.post(f"/task/{task}/identity-links", groupId=group, type="candidate")
    world.post(f"/task/{task}/identity-links/delete", groupId=group, type="candidate")
    found = call(
        get_historic_identity_links,
        task_id=task,
        date_after=datetime.now(UTC) - timedelta(minutes=5),
        date_before=LATER,
        sort_by="operationType",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert {(one.operation_type, one.type_, one.user_id, one.group_id) for one in found} == {
        ("add", "assignee", "demo", None),
        ("add", "candidate", None, group),
        ("delete", "candidate", None, group),
    }


def test_get_historic_identity_links_of_an_ended_instance(world: World, call: Call) -> None:
    task = world.user_task()
    world.post(f"/task/{task}/complete")
    found = call(get_historic_identity_links, task_id=task)
    assert found
    assert all(one.removal_time for one in found)


def test_get_historic_identity_links_with_nothing_found(call: Call) -> None:
    assert call(get_historic_identity_links, date_after=LATER) == []


def test_get_historic_identity_links_count(world: World, call: Call) -> None:
    task = world.user_task()
    count = call(get_historic_identity_links_count, task_id=task, operation_type="add", type_="assignee")
    assert count.count == 1
