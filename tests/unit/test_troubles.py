"""How one topic's own trouble is told."""

import logging

import pytest

from camunda_worker.errors import EngineFault
from camunda_worker.slots import Slots
from camunda_worker.subscription import Subscription
from camunda_worker.troubles import Trouble

pytestmark = pytest.mark.fast


class Clock:
    """Moved by tests."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def fault(text: str) -> EngineFault:
    return EngineFault(500, text, operation="POST /external-task/fetchAndLock", type="RestException")


def trouble_of(topics: str, clock: Clock) -> Trouble:
    lane = Slots.of([Subscription(topic, lambda task: None) for topic in topics], 5).lanes[0]
    return Trouble(lane, fault("the first"), clock)


def test_it_is_told_again_at_intervals_that_double_up_to_an_hour(caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    trouble = trouble_of("a", clock)
    trouble.leave_alone()
    told = []
    for second in range(0, 6 * 3600, 5):
        clock.now = 1000.0 + second
        before = len(caplog.records)
        trouble.go_on(fault("another"))
        told += [second] * (len(caplog.records) - before)
    assert told == [60 * (2**n - 1) for n in range(1, 7)] + [3780 + 3600 * n for n in range(1, 5)]


def test_it_is_told_with_its_topics_and_its_latest_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    clock = Clock()
    trouble = trouble_of("ab", clock)
    trouble.leave_alone()
    clock.now += 61
    trouble.go_on(fault("another"))
    trouble.end()
    levels = [record.levelno for record in caplog.records]
    first, again, end = caplog.messages
    assert first.startswith("a, b are not served, trying again: ")
    assert "the first" in first
    assert again.startswith("a, b are not served, trying again: ")
    assert "another" in again
    assert end == "a, b are served again"
    assert levels == [logging.WARNING, logging.WARNING, logging.INFO]


def test_who_is_left_alone_tries_as_soon_as_at_first() -> None:
    trouble = trouble_of("a", Clock())
    for _ in range(9):
        trouble.backoff.next()
    trouble.leave_alone()
    assert trouble.backoff.next() <= 0.2
