"""The jobs that remove what is old."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.history_cleanup import (
    cleanup_async,
    find_cleanup_job,
    find_cleanup_jobs,
    get_history_cleanup_configuration,
)
from conformance.calls import Call
from conformance.world import World


def test_cleanup_async(world: World, call: Call) -> None:
    job = call(cleanup_async, immediately_due=True)
    due = datetime.fromisoformat(world.get(f"/job/{job.id}")["dueDate"])
    assert due == job.due_date
    assert due < datetime.now(UTC) + timedelta(minutes=1)


def test_cleanup_async_in_the_window(world: World, call: Call) -> None:
    job = call(cleanup_async, immediately_due=False)
    start = world.get("/history/cleanup/configuration")["batchWindowStartTime"]
    assert job.due_date == datetime.fromisoformat(start)


def test_find_cleanup_job(world: World, call: Call) -> None:
    world.http.post("/history/cleanup", params={"immediatelyDue": False})
    assert call(find_cleanup_job).retries == 3


def test_find_cleanup_jobs(world: World, call: Call) -> None:
    world.http.post("/history/cleanup", params={"immediatelyDue": False})
    (job,) = call(find_cleanup_jobs)
    assert world.exists(f"/job/{job.id}")


def test_get_history_cleanup_configuration(call: Call) -> None:
    found = call(get_history_cleanup_configuration)
    assert found.enabled is True
    assert found.batch_window_start_time < found.batch_window_end_time


def test_get_history_cleanup_configuration_without_a_window(guarded_call: Call) -> None:
    found = guarded_call(get_history_cleanup_configuration)
    assert (found.batch_window_start_time, found.batch_window_end_time) == (None, None)
