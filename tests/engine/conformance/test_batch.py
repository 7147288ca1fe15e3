"""Batches that wait or run."""

from __future__ import annotations

from datetime import UTC, datetime

from camunda_rest.api.batch import (
    delete_batch,
    get_batch,
    get_batch_statistics,
    get_batch_statistics_count,
    get_batches,
    get_batches_count,
    update_batch_suspension_state,
)
from camunda_rest.models import SuspensionStateDto
from conformance.calls import Call
from conformance.world import World

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def test_get_batch(world: World, call: Call) -> None:
    found = call(get_batch, world.batch()["id"])
    assert (found.type_, found.total_jobs, found.suspended) == ("instance-deletion", 1, False)


def test_get_batches(world: World, call: Call) -> None:
    batch = world.batch()["id"]
    order = {"sort_by": "batchId", "sort_order": "asc"}
    (found,) = call(get_batches, batch_id=batch, type_="instance-deletion", started_before=SOON, **order)
    assert found.id == batch


def test_get_batches_count(world: World, call: Call) -> None:
    assert call(get_batches_count, batch_id=world.batch()["id"], suspended=False).count == 1


def test_get_batch_statistics(world: World, call: Call) -> None:
    (found,) = call(get_batch_statistics, batch_id=world.batch()["id"])
    assert (found.total_jobs, found.remaining_jobs, found.completed_jobs) == (1, 1, 0)


def test_get_batch_statistics_count(world: World, call: Call) -> None:
    assert call(get_batch_statistics_count, batch_id=world.batch()["id"]).count == 1


def test_update_batch_suspension_state(world: World, call: Call) -> None:
    batch = world.batch()["id"]
    call(update_batch_suspension_state, batch, body=SuspensionStateDto(suspended=True))
    assert world.get(f"/batch/{batch}")["suspended"]


def test_delete_batch(world: World, call: Call) -> None:
    batch = world.batch()["id"]
    call(delete_batch, batch, cascade=True)
    assert not world.exists(f"/batch/{batch}")
    assert not world.exists(f"/history/batch/{batch}")
