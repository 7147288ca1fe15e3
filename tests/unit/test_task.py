"""What a handler is given."""

import threading
import time
from datetime import UTC, datetime, timedelta

import attrs
import pytest

from camunda_worker import ExternalTask, TaskContext
from camunda_worker.result import BpmnErrorResult, Complete, Failure

pytestmark = pytest.mark.fast


@pytest.fixture
def task() -> ExternalTask:
    return ExternalTask("1", "charge", "w")


def test_a_task_is_a_frozen_snapshot(task: ExternalTask) -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        task.retries = 3  # type: ignore[misc]  # what is tested


def test_complete_carries_variables_and_local_variables(task: ExternalTask) -> None:
    assert task.complete() == Complete({}, {})
    assert task.complete({"a": 1}, {"b": 2}) == Complete({"a": 1}, {"b": 2})


def test_failure_leaves_to_the_policy_what_it_does_not_say(task: ExternalTask) -> None:
    assert task.failure("no") == Failure("no", None, None, None, {}, {})


def test_failure_carries_all_it_is_given(task: ExternalTask) -> None:
    hour = timedelta(hours=1)
    failure = task.failure("no", "a log", None, hour, retries=2, variables={"a": 1}, local_variables={"b": 2})
    assert failure == Failure("no", "a log", 2, hour, {"a": 1}, {"b": 2})


@pytest.mark.parametrize(("retries", "left"), [(None, 5), (5, 4), (2, 1), (1, 0), (0, 0)])
def test_max_retries_count_from_the_first_failure(task: ExternalTask, retries: int | None, left: int) -> None:
    assert attrs.evolve(task, retries=retries).failure("no", max_retries=5).retries == left


def test_explicit_retries_win_over_max_retries(task: ExternalTask) -> None:
    assert task.failure("no", max_retries=5, retries=9).retries == 9
    assert task.failure("no", max_retries=5, retries=0).retries == 0


def test_bpmn_error_carries_code_message_and_variables(task: ExternalTask) -> None:
    assert task.bpmn_error("NO") == BpmnErrorResult("NO", None, {})
    assert task.bpmn_error("NO", "not now", {"a": 1}) == BpmnErrorResult("NO", "not now", {"a": 1})


def test_the_deadline_is_the_end_of_the_lock() -> None:
    before = datetime.now(UTC)
    context = TaskContext(lock_ends=time.monotonic() + 20)
    assert before + timedelta(seconds=19.9) < context.deadline < datetime.now(UTC) + timedelta(seconds=20.1)


def test_the_deadline_of_a_lock_beyond_the_calendar_is_its_end() -> None:
    context = TaskContext(lock_ends=time.monotonic() + timedelta.max.total_seconds())
    assert context.deadline == datetime.max.replace(tzinfo=UTC)


def test_cancelled_is_seen_in_other_threads() -> None:
    context = TaskContext()
    seen: list[bool] = []
    thread = threading.Thread(target=lambda: seen.append(context.cancelled.wait(10)))
    thread.start()
    context.cancelled.set()
    thread.join(10)
    assert seen == [True]
