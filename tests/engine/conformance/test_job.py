"""Jobs and their definitions."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from camunda_rest.api.job import (
    delete_job,
    execute_job,
    get_job,
    get_jobs,
    get_jobs_count,
    get_stacktrace,
    query_jobs,
    query_jobs_count,
    recalculate_duedate,
    set_job_duedate,
    set_job_priority,
    set_job_retries,
    set_job_retries_async_operation,
    update_job_suspension_state,
    update_suspension_state_by,
)
from camunda_rest.api.job_definition import (
    get_job_definition,
    get_job_definitions,
    get_job_definitions_count,
    query_job_definitions,
    query_job_definitions_count,
    set_job_priority_job_definition,
    set_job_retries_job_definition,
    update_suspension_state_job_definition,
    update_suspension_state_job_definitions,
)
from camunda_rest.errors import NotFound
from camunda_rest.models import (
    JobConditionQueryParameterDto,
    JobDefinitionPriorityDto,
    JobDefinitionQueryDto,
    JobDefinitionQuerySorting,
    JobDefinitionsSuspensionStateDto,
    JobDefinitionSuspensionStateDto,
    JobDuedateDto,
    JobQueryDto,
    JobQuerySorting,
    JobRetriesDto,
    JobSuspensionStateDto,
    PriorityDto,
    RetriesDto,
    SetJobRetriesDto,
    SuspensionStateDto,
)
from conformance.calls import Call
from conformance.world import FAILING, World

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def test_get_job(world: World, call: Call) -> None:
    found = call(get_job, world.timer())
    assert found.due_date > datetime.now(UTC)
    assert (found.retries, found.exception_message) == (3, None)


def test_get_job_that_failed(world: World, call: Call) -> None:
    found = call(get_job, world.failed_job())
    assert (found.retries, found.failed_activity_id) == (0, "fails")
    assert "missing" in found.exception_message


def test_get_jobs(world: World, call: Call) -> None:
    job = world.timer()
    due = "lt_2031-02-03T04:05:06.789+0000"
    (found,) = call(get_jobs, job_id=job, due_dates=due, sort_by="jobDueDate", sort_order="asc")
    assert found.id == job


def test_get_jobs_count(world: World, call: Call) -> None:
    assert call(get_jobs_count, job_id=world.timer(), timers=True).count == 1


def test_query_jobs(world: World, call: Call) -> None:
    jobs = [world.timer(), world.timer()]
    before = JobConditionQueryParameterDto(operator="lt", value=SOON)
    query = JobQueryDto(
        job_ids=jobs, due_dates=[before], sorting=[JobQuerySorting(sort_by="jobId", sort_order="desc")]
    )
    assert [one.id for one in call(query_jobs, body=query)] == sorted(jobs, reverse=True)
    (second,) = call(query_jobs, body=query, first_result=1, max_results=1)
    assert second.id == min(jobs)


def test_query_jobs_count(world: World, call: Call) -> None:
    query = JobQueryDto(job_ids=[world.failed_job()], no_retries_left=True)
    assert call(query_jobs_count, body=query).count == 1


def test_get_stacktrace(world: World, call: Call) -> None:
    assert "PropertyNotFoundException" in call(get_stacktrace, world.failed_job())


def test_get_stacktrace_of_a_job_that_has_none(world: World, call: Call) -> None:
    assert call(get_stacktrace, world.timer()) is None


def test_execute_job(world: World, call: Call) -> None:
    job = world.timer()
    call(execute_job, job)
    assert not world.exists(f"/job/{job}")


def test_execute_job_that_fails(world: World, call: Call) -> None:
    job = world.the("/job", processInstanceId=world.instance(FAILING))["id"]
    with pytest.raises(NotFound, match="missing"):  # so the engine says
        call(execute_job, job)
    assert world.get(f"/job/{job}")["retries"] == 2


def test_delete_job(world: World, call: Call) -> None:
    job = world.timer()
    call(delete_job, job)
    assert not world.exists(f"/job/{job}")


def test_set_job_duedate(world: World, call: Call) -> None:
    job = world.timer()
    call(set_job_duedate, job, body=JobDuedateDto(duedate=SOON, cascade=False))
    assert datetime.fromisoformat(world.get(f"/job/{job}")["dueDate"]) == SOON


def test_recalculate_duedate(world: World, call: Call) -> None:
    job = world.timer()
    world.put(f"/job/{job}/duedate", duedate="2031-02-03T04:05:06.789+0000")
    call(recalculate_duedate, job, creation_date_based=False)
    assert datetime.fromisoformat(world.get(f"/job/{job}")["dueDate"]) < SOON


def test_set_job_priority(world: World, call: Call) -> None:
    job = world.timer()
    call(set_job_priority, job, body=PriorityDto(priority=7))
    assert world.get(f"/job/{job}")["priority"] == 7


def test_set_job_retries(world: World, call: Call) -> None:
    job = world.failed_job()
    call(set_job_retries, job, body=JobRetriesDto(retries=5))
    assert world.get(f"/job/{job}")["retries"] == 5


def test_set_job_retries_and_due_date(world: World, call: Call) -> None:
    job = world.failed_job()
    call(set_job_retries, job, body=JobRetriesDto(retries=5, due_date=SOON))
    assert datetime.fromisoformat(world.get(f"/job/{job}")["dueDate"]) == SOON


def test_set_job_retries_async_operation(world: World, call: Call) -> None:
    jobs = [world.failed_job(), world.failed_job()]
    body = SetJobRetriesDto(job_ids=jobs[:1], job_query=JobQueryDto(job_id=jobs[1]), retries=4)
    batch = call(set_job_retries_async_operation, body=body)
    world.run_batch(world.get(f"/batch/{batch.id}"))
    assert [world.get(f"/job/{job}")["retries"] for job in jobs] == [4, 4]


def test_update_job_suspension_state(world: World, call: Call) -> None:
    job = world.timer()
    call(update_job_suspension_state, job, body=SuspensionStateDto(suspended=True))
    assert world.get(f"/job/{job}")["suspended"]


def test_update_suspension_state_by(world: World, call: Call) -> None:
    job = world.timer()
    instance = world.get(f"/job/{job}")["processInstanceId"]
    call(update_suspension_state_by, body=JobSuspensionStateDto(process_instance_id=instance, suspended=True))
    assert world.get(f"/job/{job}")["suspended"]


def definition_of(world: World, job: str) -> str:
    return str(world.get(f"/job/{job}")["jobDefinitionId"])


def test_get_job_definition(world: World, call: Call) -> None:
    found = call(get_job_definition, definition_of(world, world.timer()))
    assert (found.activity_id, found.job_type, found.overriding_job_priority) == (
        "later",
        "timer-intermediate-transition",
        None,
    )


def test_get_job_definitions(world: World, call: Call) -> None:
    definition = definition_of(world, world.timer())
    (found,) = call(
        get_job_definitions,
        job_definition_id=definition,
        activity_id_in="later,other",
        sort_by="jobDefinitionId",
        sort_order="asc",
    )
    assert found.id == definition


def test_get_job_definitions_count(world: World, call: Call) -> None:
    definition = definition_of(world, world.timer())
    assert call(get_job_definitions_count, job_definition_id=definition).count == 1


def test_query_job_definitions(world: World, call: Call) -> None:
    definition = definition_of(world, world.timer())
    sorting = [JobDefinitionQuerySorting(sort_by="activityId", sort_order="asc")]
    query = JobDefinitionQueryDto(job_definition_id=definition, active=True, sorting=sorting)
    (found,) = call(query_job_definitions, body=query, first_result=0, max_results=2)
    assert found.id == definition


def test_query_job_definitions_count(world: World, call: Call) -> None:
    query = JobDefinitionQueryDto(job_definition_id=definition_of(world, world.timer()))
    assert call(query_job_definitions_count, body=query).count == 1


def test_set_job_priority_job_definition(world: World, call: Call) -> None:
    job = world.timer()
    body = JobDefinitionPriorityDto(priority=9, include_jobs=True)
    call(set_job_priority_job_definition, definition_of(world, job), body=body)
    assert world.get(f"/job-definition/{definition_of(world, job)}")["overridingJobPriority"] == 9
    assert world.get(f"/job/{job}")["priority"] == 9


def test_set_job_retries_job_definition(world: World, call: Call) -> None:
    job = world.failed_job()
    call(set_job_retries_job_definition, definition_of(world, job), body=RetriesDto(retries=6))
    assert world.get(f"/job/{job}")["retries"] == 6


def test_update_suspension_state_job_definition(world: World, call: Call) -> None:
    job = world.timer()
    body = JobDefinitionSuspensionStateDto(suspended=True, include_jobs=True)
    call(update_suspension_state_job_definition, definition_of(world, job), body=body)
    assert world.get(f"/job/{job}")["suspended"]


def test_update_suspension_state_job_definition_later(world: World, call: Call) -> None:
    definition = definition_of(world, world.timer())
    body = JobDefinitionSuspensionStateDto(suspended=True, include_jobs=False, execution_date=SOON)
    call(update_suspension_state_job_definition, definition, body=body)
    assert not world.get(f"/job-definition/{definition}")["suspended"]


def test_update_suspension_state_job_definitions(world: World, call: Call) -> None:
    job = world.timer()
    process = world.get(f"/job/{job}")["processDefinitionId"]
    body = JobDefinitionsSuspensionStateDto(process_definition_id=process, suspended=True, include_jobs=True)
    call(update_suspension_state_job_definitions, body=body)
    assert world.get(f"/job/{job}")["suspended"]
