"""Waiting until something holds."""

from __future__ import annotations

import asyncio
import time

import pytest

from camunda_worker.changes import Changes

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


async def test_what_holds_is_not_waited_for() -> None:
    await Changes().until(lambda: True)


async def test_who_waits_goes_on_once_it_holds() -> None:
    changes, things = Changes(), set[str]()
    waiting = asyncio.create_task(changes.until(lambda: "here" in things))
    await asyncio.sleep(0)
    for thing in ("there", "here"):
        assert not waiting.done()
        things.add(thing)
        changes.note()
        await asyncio.sleep(0)
    await waiting


async def test_what_holds_no_longer_when_the_waiter_looks_is_waited_for_again() -> None:
    changes, things = Changes(), set[str]()
    waiting = asyncio.create_task(changes.until(lambda: bool(things)))
    await asyncio.sleep(0)
    things.add("here")
    changes.note()
    things.clear()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert not waiting.done()
    things.add("here")
    changes.note()
    await waiting


@pytest.mark.parametrize("seconds", [-1.0, 0.0, 0.01])
async def test_nothing_is_waited_for_longer_than_said(seconds: float) -> None:
    began = time.monotonic()
    await Changes().until(lambda: False, within=seconds)
    assert seconds <= time.monotonic() - began < 1


async def test_a_waiter_that_was_cancelled_is_forgotten() -> None:
    changes, asked = Changes(), 0

    def ask() -> bool:
        nonlocal asked
        asked += 1
        return False

    waiting = asyncio.create_task(changes.until(ask, within=60))
    await asyncio.sleep(0)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    before = asked
    changes.note()
    assert asked == before > 0
