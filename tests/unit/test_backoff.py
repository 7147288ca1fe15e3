"""How long to wait before something is tried again."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker.backoff import Backoff

pytestmark = pytest.mark.fast


def test_delays_double_up_to_the_longest() -> None:
    backoff = Backoff(timedelta(seconds=1), timedelta(seconds=5), chance=lambda: 0.0)
    assert [backoff.next() for _ in range(5)] == [1, 2, 4, 5, 5]


@given(st.floats(0, 1, exclude_max=True))
def test_jitter_cuts_a_delay_by_half_at_most(chance: float) -> None:
    backoff = Backoff(timedelta(seconds=1), chance=lambda: chance)
    assert 0.5 <= backoff.next() <= 1


def test_jitter_differs_from_worker_to_worker() -> None:
    assert len({Backoff().next() for _ in range(20)}) > 1


def test_a_success_begins_anew() -> None:
    backoff = Backoff(timedelta(seconds=1), chance=lambda: 0.0)
    backoff.next()
    assert backoff.next() == 2
    backoff.reset()
    assert backoff.next() == 1


def test_a_week_of_tries_neither_overflows_nor_exceeds_the_longest() -> None:
    backoff = Backoff(chance=lambda: 0.0)
    assert max(backoff.next() for _ in range(100_000)) == 10
