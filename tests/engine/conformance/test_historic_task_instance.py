"""Tasks that people have done, or have yet to do."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from camunda_rest.api.historic_task_instance import (
    get_historic_task_instance_report,
    get_historic_task_instances,
    get_historic_task_instances_count,
    query_historic_task_instances,
    query_historic_task_instances_count,
)
from camunda_rest.models import (
    HistoricTaskInstanceQueryDto,
    HistoricTaskInstanceQuerySorting,
    VariableQueryParameterDto,
)
from conformance.calls import Call
from conformance.world import USER_TASK, World, unique

DUE = datetime(2030, 1, 2, 3, 4, 5, 678_000, tzinfo=UTC)
LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def planned(world: World) -> str:
    """The id of a task that has all that a task can have."""
    parent = unique("task")
    world.post("/task/create", id=parent)
    task = unique("task")
    world.post(
        "/task/create",
        id=task,
        parentTaskId=parent,
        name="Planned",
        description="Described",
        owner="anna",
        assignee="mary",
        priority=7,
        due="2030-01-02T03:04:05.678+0000",
        followUp="2030-01-02T03:04:05.678+0000",
    )
    return task


def completed(world: World, **variables: object) -> str:
    task = world.user_task(**variables)
    world.post(f"/task/{task}/complete")
    return task


def test_get_historic_task_instances(world: World, call: Call) -> None:
    task = planned(world)
    (found,) = call(
        get_historic_task_instances,
        task_id=task,
        task_due_date=DUE,
        task_follow_up_date_before=LATER,
        started_after=datetime.now(UTC) - timedelta(minutes=5),
        task_priority=7,
        sort_by="dueDate",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert (found.due, found.follow_up, found.owner) == (DUE, DUE, "anna")
    assert found.parent_task_id


def test_get_historic_task_instances_of_a_process(world: World, call: Call) -> None:
    task = completed(world, region="EU")
    (found,) = call(
        get_historic_task_instances,
        task_id=task,
        process_variables="region_eq_EU",
        finished_before=LATER,
        process_finished=True,
        task_delete_reason="completed",
    )
    assert (found.task_definition_key, found.assignee) == ("review", "demo")
    assert found.duration >= 0
    assert found.removal_time > found.end_time


def test_get_historic_task_instances_with_nothing_found(call: Call) -> None:
    assert call(get_historic_task_instances, started_after=LATER) == []


def test_get_historic_task_instances_count(world: World, call: Call) -> None:
    task = world.user_task()
    count = get_historic_task_instances_count
    assert (
        call(count, task_id=task, unfinished=True, without_task_due_date=True, started_before=LATER).count
        == 1
    )


def test_query_historic_task_instances(world: World, call: Call) -> None:
    instance = world.instance(amount=50)
    query = HistoricTaskInstanceQueryDto(
        process_instance_id=instance,
        process_variables=[VariableQueryParameterDto(name="amount", operator="gt", value=5)],
        started_before=LATER,
        or_queries=[HistoricTaskInstanceQueryDto(task_assignee="demo", task_due_date_after=DUE)],
        sorting=[
            HistoricTaskInstanceQuerySorting(sort_by="priority", sort_order="desc"),
            HistoricTaskInstanceQuerySorting(sort_by="startTime", sort_order="asc"),
        ],
    )
    (found,) = call(query_historic_task_instances, body=query, first_result=0, max_results=5)
    assert (found.process_instance_id, found.end_time) == (instance, None)


def test_query_historic_task_instances_count(world: World, call: Call) -> None:
    query = HistoricTaskInstanceQueryDto(
        task_id=completed(world), finished=True, task_definition_key_in=["review"]
    )
    assert call(query_historic_task_instances_count, body=query).count == 1


def test_get_historic_task_instance_report_of_counts(world: World, call: Call) -> None:
    definition = world.define(USER_TASK)
    task = world.the("/task", processInstanceId=world.start(definition))["id"]
    world.post(f"/task/{task}/complete")
    report = call(
        get_historic_task_instance_report,
        report_type="count",
        group_by="processDefinition",
        completed_after=datetime.now(UTC) - timedelta(minutes=5),
        completed_before=LATER,
    )
    (line,) = [one for one in report if one.process_definition_key == definition.key]
    assert line.count == 1


def test_get_historic_task_instance_report_of_counts_by_name(world: World, call: Call) -> None:
    name = unique("Check")
    definition = world.define(f'<userTask id="review" name="{name}"/>')
    task = world.the("/task", processInstanceId=world.start(definition))["id"]
    world.post(f"/task/{task}/complete")
    report = call(get_historic_task_instance_report, report_type="count", group_by="taskName")
    assert [one.count for one in report if one.task_name == name] == [1]


@pytest.mark.parametrize("unit", ["month", "quarter"])
def test_get_historic_task_instance_report_of_durations(world: World, call: Call, unit: str) -> None:
    completed(world)
    report = call(
        get_historic_task_instance_report, report_type="duration", period_unit=unit, completed_before=LATER
    )
    assert report
    for line in report:
        assert line.period_unit == unit.upper()
        assert line.minimum <= line.average <= line.maximum
