"""How soon a poll follows another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker.pace import Pace

pytestmark = pytest.mark.fast


class Clock:
    """Of CPU time, which only work moves on."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def work(pace: Pace, clock: Clock, *, tasks: int, each: float, polls: int = 30) -> float:
    """The pause after the last of so many polls whose tasks have all been done."""
    pause = 0.0
    for _ in range(polls):
        pause = pace.after(tasks)
        clock.now += tasks * each
    return pause


@given(tasks=st.integers(1, 500), each=st.floats(0.00001, 0.0006))
def test_polls_are_a_little_faster_than_tasks_get_done(tasks: int, each: float) -> None:
    clock = Clock()
    pause = work(Pace(clock), clock, tasks=tasks, each=each)
    assert 0.6 * tasks * each < pause < 0.8 * tasks * each


def test_other_tasks_are_another_pace() -> None:
    clock = Clock()
    pace = Pace(clock)
    work(pace, clock, tasks=10, each=0.0004)
    assert work(pace, clock, tasks=10, each=0.0001) == pytest.approx(10 * 0.00007, rel=0.1)


def test_a_rush_after_quiet_times_is_not_held_up() -> None:
    clock = Clock()
    pace = Pace(clock)
    work(pace, clock, tasks=1, each=2)
    assert pace.after(60) <= 60 * 0.0005


def test_no_pause_before_anything_has_been_done() -> None:
    assert Pace(Clock()).after(500) == 0
