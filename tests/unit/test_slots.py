"""How many tasks each poll may ask for."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker import ExternalTask, subscribe
from camunda_worker.slots import Lane, Slots

pytestmark = pytest.mark.fast


def handle(task: ExternalTask) -> None: ...


def slots(total: int, **caps: int | None) -> Slots:
    return Slots.of([subscribe(topic, max_tasks=cap)(handle) for topic, cap in caps.items()], total)


def ask(slots: Slots, lane: Lane, turns: Any = itertools.count(1)) -> int:  # noqa: B008 - one count for all tests
    lane.asked, lane.turn = slots.open_to(lane), next(turns)
    return lane.asked


def test_topics_without_a_cap_share_a_lane() -> None:
    lanes = slots(10, a=None, b=None, c=3).lanes
    assert [[one.topic for one in lane.subscriptions] for lane in lanes] == [["a", "b"], ["c"]]
    assert [lane.limit for lane in lanes] == [10, 3]


def test_a_cap_beyond_the_workers_slots_is_cut() -> None:
    assert [lane.limit for lane in slots(2, a=5).lanes] == [2]


def test_one_lane_asks_for_all_free_slots() -> None:
    free = slots(10, a=None)
    (lane,) = free.lanes
    lane.running = 4
    assert free.open_to(lane) == 6


def test_a_lane_asks_for_what_its_cap_leaves() -> None:
    free = slots(10, a=3)
    (lane,) = free.lanes
    lane.running = 2
    assert free.open_to(lane) == 1


def test_all_free_slots_are_asked_for_until_a_poll_has_shown_how_long_it_takes() -> None:
    free = slots(500, a=None)
    (lane,) = free.lanes
    assert free.open_to(lane) == 500
    lane.answered_within(0.001)
    assert free.open_to(lane) == 62
    lane.running = 450
    assert free.open_to(lane) == 50


@pytest.mark.parametrize(
    ("total", "seconds", "portion"),
    [(5, 0.001, 5), (11, 0.001, 10), (88, 0.001, 11), (88, 0.01, 40), (88, 0.1, 88), (500, 0.1, 400)],
)
def test_many_slots_are_filled_in_portions_that_are_larger_where_polls_take_long(
    total: int, seconds: float, portion: int
) -> None:
    free = slots(total, a=None)
    (lane,) = free.lanes
    lane.answered_within(seconds)
    assert lane.portion == portion


def test_a_poll_that_has_waited_for_tasks_does_not_count_as_slow_but_many_do() -> None:
    free = slots(80, a=None)
    (lane,) = free.lanes
    lane.answered_within(0.001)
    lane.answered_within(4)
    assert lane.portion == 10
    for _ in range(50):
        lane.answered_within(4)
    assert lane.portion == 80
    lane.answered_within(0.001)
    assert lane.portion == 10


@pytest.mark.parametrize(
    ("is_quick", "seconds", "patience"),
    [(False, 0.005, 0), (True, 0.005, 0.02), (True, 0.1, 0.03)],
)
def test_slots_wait_for_results_where_only_the_engine_takes_time(
    is_quick: bool, seconds: float, patience: float
) -> None:
    (lane,) = slots(10, a=None).lanes
    lane.answered_within(seconds)
    lane.is_quick = is_quick
    assert lane.patience == patience


def test_a_slot_is_left_to_each_lane_that_waits() -> None:
    free = slots(10, a=None, b=2, c=2)
    shared, b, c = free.lanes
    assert [ask(free, lane) for lane in (shared, b, c)] == [8, 1, 1]
    b.asked = 0
    b.running = 2
    assert free.open_to(b) == 0


def test_too_few_slots_go_to_who_has_waited_longest() -> None:
    free = slots(1, a=None, b=1, c=1)
    turns = []
    for _ in range(6):
        first = next(lane for lane in free.lanes if free.open_to(lane))
        assert sum(free.open_to(lane) for lane in free.lanes if lane.turn == first.turn) >= 1
        ask(free, first)
        first.asked = 0
        turns.append(first.subscriptions[0].topic)
    assert turns == ["a", "b", "c"] * 2


def test_a_slot_is_kept_for_a_lane_that_rests_where_there_is_one_for_each() -> None:
    free = slots(2, a=2, b=1)
    a, b = free.lanes
    a.running, b.rests = 1, True
    assert free.open_to(a) == 0
    b.rests, a.turn, b.turn = False, 1, 2  # that the other one has waited longer is no matter
    assert free.open_to(b) == 1


def test_no_slot_is_kept_for_a_lane_that_rests_where_there_are_too_few() -> None:
    free = slots(1, a=1, b=1)
    a, b = free.lanes
    a.turn = 1
    assert free.open_to(a) == 0
    b.rests = True
    assert free.open_to(a) == 1


@given(st.data())
def test_never_more_is_asked_for_than_can_start(data: st.DataObject) -> None:
    total = data.draw(st.integers(1, 5))
    caps = data.draw(st.lists(st.none() | st.integers(1, 6), min_size=1, max_size=4))
    free = slots(total, **{f"t{n}": cap for n, cap in enumerate(caps)})
    for _ in range(10):
        lane = data.draw(st.sampled_from(free.lanes))
        match data.draw(st.sampled_from(["poll", "answer", "end", "rest"])):
            case "poll" if lane.asked == 0:
                ask(free, lane)
            case "answer":
                lane.running += data.draw(st.integers(0, lane.asked))
                lane.asked = 0
            case "end" if lane.running:
                lane.running -= 1
            case "rest" if lane.asked == 0:
                lane.rests = not lane.rests
        assert sum(one.running + one.asked for one in free.lanes) <= total
        assert all(one.running + one.asked <= one.limit for one in free.lanes)
        if free.suffice:
            assert all(free.open_to(one) for one in free.lanes if one.has_none)
    if all(lane.has_none for lane in free.lanes):
        assert any(free.open_to(lane) for lane in free.lanes)  # somebody can always go on
