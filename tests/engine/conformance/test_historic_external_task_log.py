"""What was done with external tasks."""

from __future__ import annotations

from typing import Any

from camunda_rest.api.historic_external_task_log import (
    get_error_details_historic_external_task_log,
    get_historic_external_task_log,
    get_historic_external_task_logs,
    get_historic_external_task_logs_count,
    query_historic_external_task_logs,
    query_historic_external_task_logs_count,
)
from camunda_rest.models import HistoricExternalTaskLogQueryDto, HistoricExternalTaskLogQuerySorting
from conformance.calls import Call
from conformance.world import World

DETAILS = "at line 1\nat line 2: \u00fc"


def fail(world: World, task: str) -> None:
    world.post(
        f"/external-task/{task}/failure",
        workerId="w",
        errorMessage="no connection",
        errorDetails=DETAILS,
        retries=2,
        retryTimeout=0,
    )


def failed(world: World) -> str:
    """The id of an external task that has failed once."""
    task = world.external_task(worker="w")
    fail(world, task)
    return task


def log_of(world: World, task: str, **query: bool) -> Any:
    return world.the("/history/external-task-log", externalTaskId=task, **query)


def test_get_historic_external_task_log(world: World, call: Call) -> None:
    found = call(get_historic_external_task_log, log_of(world, failed(world), failureLog=True)["id"])
    assert (found.error_message, found.failure_log, found.worker_id) == ("no connection", True, "w")


def test_get_historic_external_task_log_of_a_new_task(world: World, call: Call) -> None:
    found = call(get_historic_external_task_log, log_of(world, world.external_task(), creationLog=True)["id"])
    assert (found.error_message, found.retries, found.worker_id) == (None, None, None)


def test_get_error_details_historic_external_task_log(world: World, call: Call) -> None:
    log = log_of(world, failed(world), failureLog=True)["id"]
    assert call(get_error_details_historic_external_task_log, log) == DETAILS


def test_get_error_details_historic_external_task_log_without_an_error(world: World, call: Call) -> None:
    log = log_of(world, world.external_task())["id"]
    assert call(get_error_details_historic_external_task_log, log) is None


def test_get_historic_external_task_logs(world: World, call: Call) -> None:
    task = failed(world)
    world.post(f"/external-task/{task}/lock", workerId="w", lockDuration=60_000)
    fail(world, task)
    world.post(f"/external-task/{task}/lock", workerId="w", lockDuration=60_000)
    world.post(f"/external-task/{task}/complete", workerId="w")
    found = call(
        get_historic_external_task_logs,
        external_task_id=task,
        activity_id_in="charge",
        priority_higher_than_or_equals=0,
        sort_by="retries",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    # each entry has the retries that the task had before it
    assert sorted(one.retries for one in found if one.retries is not None) == [2, 2]
    assert [one.success_log for one in found].count(True) == 1
    assert all(one.removal_time for one in found)


def test_get_historic_external_task_logs_with_nothing_found(world: World, call: Call) -> None:
    assert call(get_historic_external_task_logs, external_task_id=failed(world), deletion_log=True) == []


def test_get_historic_external_task_logs_count(world: World, call: Call) -> None:
    task = failed(world)
    assert call(get_historic_external_task_logs_count, external_task_id=task, worker_id="w").count == 1


def test_query_historic_external_task_logs(world: World, call: Call) -> None:
    task = failed(world)
    process = world.get(f"/external-task/{task}")["processInstanceId"]
    world.delete(f"/process-instance/{process}")
    query = HistoricExternalTaskLogQueryDto(
        process_instance_id=process,
        deletion_log=True,
        activity_id_in=["charge"],
        priority_lower_than_or_equals=100,
        sorting=[HistoricExternalTaskLogQuerySorting(sort_by="retries", sort_order="desc")],
    )
    (found,) = call(query_historic_external_task_logs, body=query, first_result=0, max_results=5)
    assert (found.external_task_id, found.deletion_log) == (task, True)


def test_query_historic_external_task_logs_by_page(world: World, call: Call) -> None:
    query = HistoricExternalTaskLogQueryDto(external_task_id=failed(world))
    assert len(call(query_historic_external_task_logs, body=query, max_results=1)) == 1


def test_query_historic_external_task_logs_count(world: World, call: Call) -> None:
    query = HistoricExternalTaskLogQueryDto(external_task_id=failed(world))
    assert call(query_historic_external_task_logs_count, body=query).count == 2
