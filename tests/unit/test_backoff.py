"""How long to wait before something is tried again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker.backoff import Backoff

pytestmark = pytest.mark.fast


class Clock:
    """Moves by what was waited."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def waited(backoff: Backoff, clock: Clock, seconds: float, least: float = 0.0) -> list[float]:
    """The delays of an outage of so many seconds."""
    end, delays = clock.now + seconds, []
    while clock.now < end:
        delays.append(backoff.next(least))
        clock.now += delays[-1]
    return delays


def test_delays_double() -> None:
    backoff = Backoff(chance=lambda: 0.0)
    assert [backoff.next() for _ in range(5)] == [0.2, 0.4, 0.8, 1.5, 1.5]


def test_delays_are_short_in_the_first_minute_and_grow_with_the_outage() -> None:
    clock = Clock()
    backoff = Backoff(chance=lambda: 0.0, clock=clock)
    assert max(waited(backoff, clock, 60)) == 1.5
    assert 1.5 < max(waited(backoff, clock, 60)) <= 3
    assert max(waited(backoff, clock, 600)) == 9


def test_a_longest_delay_that_is_shorter_holds() -> None:
    backoff = Backoff(timedelta(seconds=1), timedelta(seconds=1.5), chance=lambda: 0.0)
    assert [backoff.next() for _ in range(3)] == [1, 1.5, 1.5]


@pytest.mark.parametrize(("asked", "given"), [(0.1, 0.2), (7, 7), (3600, 60)])
def test_who_asks_for_a_longer_delay_gets_it_within_a_minute(asked: float, given: float) -> None:
    assert Backoff(chance=lambda: 0.0).next(asked) == given


@given(st.floats(0, 1, exclude_max=True))
def test_who_is_told_how_long_to_wait_waits_up_to_a_quarter_longer(chance: float) -> None:
    assert 8 <= Backoff(chance=lambda: chance).next(8) <= 10


@given(st.floats(0, 1, exclude_max=True))
def test_jitter_cuts_a_delay_by_half_at_most(chance: float) -> None:
    backoff = Backoff(timedelta(seconds=1), chance=lambda: chance)
    assert 0.5 <= backoff.next() <= 1


def test_jitter_differs_from_worker_to_worker() -> None:
    assert len({Backoff().next() for _ in range(20)}) > 1


def test_a_success_begins_anew() -> None:
    backoff = Backoff(chance=lambda: 0.0)
    backoff.next()
    assert backoff.next() == 0.4
    backoff.reset()
    assert backoff.next() == 0.2


def test_a_week_of_tries_neither_overflows_nor_exceeds_the_longest() -> None:
    clock = Clock()
    assert max(waited(Backoff(chance=lambda: 0.0, clock=clock), clock, 7 * 24 * 3600)) == 9
