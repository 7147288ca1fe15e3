"""Batches that have been run, or still wait."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from camunda_rest.api.historic_batch import (
    delete_historic_batch,
    get_cleanable_historic_batches_report,
    get_cleanable_historic_batches_report_count,
    get_historic_batch,
    get_historic_batches,
    get_historic_batches_count,
    set_removal_time_async_historic_batch,
)
from camunda_rest.models import SetRemovalTimeToHistoricBatchesDto
from conformance.calls import Call
from conformance.world import World

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def finished_batch(world: World) -> Any:
    batch = world.batch()
    world.run_batch(batch)
    return batch


def test_get_historic_batch(world: World, call: Call) -> None:
    found = call(get_historic_batch, finished_batch(world)["id"])
    assert (found.type_, found.total_jobs) == ("instance-deletion", 1)
    assert found.start_time <= found.end_time


def test_get_historic_batch_that_waits(world: World, call: Call) -> None:
    assert call(get_historic_batch, world.batch()["id"]).end_time is None


def test_get_historic_batches(world: World, call: Call) -> None:
    batch = finished_batch(world)["id"]
    (found,) = call(
        get_historic_batches,
        batch_id=batch,
        completed=True,
        without_tenant_id=True,
        type_="instance-deletion",
        sort_by="endTime",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert found.id == batch


def test_get_historic_batches_with_nothing_found(world: World, call: Call) -> None:
    assert call(get_historic_batches, batch_id=world.batch()["id"], completed=True) == []


def test_get_historic_batches_count(world: World, call: Call) -> None:
    assert call(get_historic_batches_count, batch_id=world.batch()["id"], completed=False).count == 1


def test_delete_historic_batch(world: World, call: Call) -> None:
    batch = finished_batch(world)["id"]
    call(delete_historic_batch, batch)
    assert not world.exists(f"/history/batch/{batch}")


def test_get_cleanable_historic_batches_report(world: World, call: Call) -> None:
    finished_batch(world)
    report = call(
        get_cleanable_historic_batches_report, sort_by="finished", sort_order="desc", max_results=50
    )
    (line,) = [one for one in report if one.batch_type == "instance-deletion"]
    assert line.finished_batches_count >= 1
    assert line.history_time_to_live == 5


def test_get_cleanable_historic_batches_report_count(world: World, call: Call) -> None:
    finished_batch(world)
    assert call(get_cleanable_historic_batches_report_count).count >= 1


def test_set_removal_time_async_historic_batch(world: World, call: Call) -> None:
    batch = finished_batch(world)["id"]
    body = SetRemovalTimeToHistoricBatchesDto(historic_batch_ids=[batch], absolute_removal_time=LATER)
    call(set_removal_time_async_historic_batch, body=body)
    world.run_batch(call.response.json())
    assert datetime.fromisoformat(world.get(f"/history/batch/{batch}")["removalTime"]) == LATER


def test_set_removal_time_async_historic_batch_by_query(world: World, call: Call) -> None:
    batch = finished_batch(world)["id"]
    body = SetRemovalTimeToHistoricBatchesDto(
        historic_batch_query={"batchId": batch}, cleared_removal_time=True
    )
    call(set_removal_time_async_historic_batch, body=body)
    world.run_batch(call.response.json())
    assert world.get(f"/history/batch/{batch}")["removalTime"] is None
