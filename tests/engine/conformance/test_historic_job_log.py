"""What became of jobs."""

from __future__ import annotations

from typing import Any

from camunda_rest.api.historic_job_log import (
    get_historic_job_log,
    get_historic_job_logs,
    get_historic_job_logs_count,
    get_stacktrace_historic_job_log,
    query_historic_job_logs,
    query_historic_job_logs_count,
)
from camunda_rest.models import HistoricJobLogQueryDto, HistoricJobLogQuerySorting
from conformance.calls import Call
from conformance.world import World


def log_of(world: World, job: str, **query: bool) -> Any:
    return world.the("/history/job-log", jobId=job, **query)


def test_get_historic_job_log(world: World, call: Call) -> None:
    found = call(get_historic_job_log, log_of(world, world.failed_job(), failureLog=True)["id"])
    assert (found.failed_activity_id, found.failure_log, found.job_retries) == ("fails", True, 1)
    assert "missing" in found.job_exception_message
    assert found.hostname


def test_get_historic_job_log_of_a_timer(world: World, call: Call) -> None:
    found = call(get_historic_job_log, log_of(world, world.timer())["id"])
    assert found.job_due_date > found.timestamp
    assert (found.job_exception_message, found.creation_log) == (None, True)


def test_get_historic_job_log_of_a_batch(world: World, call: Call) -> None:
    batch = world.batch()
    seed = world.the("/history/job-log", jobDefinitionId=batch["seedJobDefinitionId"])["id"]
    found = call(get_historic_job_log, seed)
    assert (found.process_instance_id, found.job_definition_configuration) == (None, batch["id"])
    assert found.batch_id == batch["id"]


def test_get_stacktrace_historic_job_log(world: World, call: Call) -> None:
    log = log_of(world, world.failed_job(), failureLog=True)["id"]
    assert "\tat " in call(get_stacktrace_historic_job_log, log)


def test_get_stacktrace_historic_job_log_without_an_error(world: World, call: Call) -> None:
    assert call(get_stacktrace_historic_job_log, log_of(world, world.timer())["id"]) is None


def test_get_historic_job_logs(world: World, call: Call) -> None:
    job = world.timer()
    world.post(f"/job/{job}/execute")
    found = call(
        get_historic_job_logs,
        job_id=job,
        activity_id_in="later",
        job_definition_type="timer-intermediate-transition",
        job_priority_higher_than_or_equals=0,
        sort_by="occurrence",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    assert [(one.creation_log, one.success_log) for one in found] == [(True, False), (False, True)]
    assert all(one.removal_time for one in found)


def test_get_historic_job_logs_with_nothing_found(world: World, call: Call) -> None:
    assert call(get_historic_job_logs, job_id=world.timer(), deletion_log=True) == []


def test_get_historic_job_logs_count(world: World, call: Call) -> None:
    assert call(get_historic_job_logs_count, job_id=world.timer(), creation_log=True).count == 1


def test_query_historic_job_logs(world: World, call: Call) -> None:
    job = world.failed_job()
    query = HistoricJobLogQueryDto(
        job_id=job,
        failure_log=True,
        failed_activity_id_in=["fails"],
        job_priority_lower_than_or_equals=100,
        sorting=[HistoricJobLogQuerySorting(sort_by="timestamp", sort_order="desc")],
    )
    (found,) = call(query_historic_job_logs, body=query, first_result=0, max_results=5)
    assert found.job_id == job


def test_query_historic_job_logs_count(world: World, call: Call) -> None:
    query = HistoricJobLogQueryDto(job_id=world.failed_job())
    assert call(query_historic_job_logs_count, body=query).count == 2
