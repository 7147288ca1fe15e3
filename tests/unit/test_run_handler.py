"""Handlers run as a worker runs them, for the unit tests of their authors."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from camunda_worker import BpmnError, ExternalTask, RetryPolicy, TaskContext, VariableError, subscribe
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Unlock
from camunda_worker.testing import arun_handler, run_handler

pytestmark = pytest.mark.fast


def add(task: ExternalTask, context: TaskContext) -> dict[str, object]:
    assert not context.cancelled.is_set()
    return {"sum": task.variables["a"] + task.variables["b"], "key": task.business_key}


async def aadd(task: ExternalTask) -> dict[str, object]:
    await asyncio.sleep(0)
    return {"sum": task.variables["a"] + task.variables["b"], "key": task.business_key}


@pytest.mark.parametrize("handler", [add, aadd, subscribe("t")(add), subscribe("t")(aadd)])
def test_a_result_is_what_the_worker_would_report(handler: Any) -> None:
    assert run_handler(handler, {"a": 1, "b": 2}, business_key="k") == Complete({"sum": 3, "key": "k"})


@pytest.mark.anyio
async def test_in_a_running_event_loop_it_is_refused_with_what_to_await() -> None:
    with pytest.raises(RuntimeError, match=r"await arun_handler"):
        run_handler(add)


def test_an_exception_is_the_failure_that_the_retry_policy_makes_of_it() -> None:
    @subscribe("t", retry=RetryPolicy.fixed(3, timedelta(minutes=1), jitter=0))
    def fails(task: ExternalTask) -> None:
        raise ValueError("no paper")

    for retries, left in ((None, 3), (2, 1)):
        result = run_handler(fails, retries=retries)
        assert isinstance(result, Failure)
        assert (result.error_message, result.retries) == ("ValueError: no paper", left)
        assert result.retry_timeout == timedelta(minutes=1)


def test_a_bpmn_error_is_one() -> None:
    def declines(task: ExternalTask) -> None:
        raise BpmnError("NO", "no")

    assert run_handler(declines) == BpmnErrorResult("NO", "no")


def test_a_result_that_no_engine_takes_is_the_failure_that_the_worker_would_report() -> None:
    result = run_handler(lambda task: {"it": object()})
    assert isinstance(result, Failure)
    assert "variable 'it'" in result.error_message


def test_a_task_can_be_given_back() -> None:
    async def cancelled(task: ExternalTask, context: TaskContext) -> None:
        context.cancelled.set()
        raise asyncio.CancelledError

    assert run_handler(cancelled) == Unlock()


def test_a_variable_that_no_engine_takes_is_refused_before() -> None:
    with pytest.raises(VariableError, match="variable 'it'"):
        run_handler(add, {"it": object()})


@pytest.mark.anyio
async def test_it_runs_in_a_running_event_loop() -> None:
    assert await arun_handler(aadd, {"a": 1, "b": 2}) == Complete({"sum": 3, "key": None})
