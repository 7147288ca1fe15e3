"""Whatever an engine answers, and whatever stands in its variables: the worker lives on, and each task has a fate."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any

import pytest
from attrs import define, field
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from camunda_worker import BpmnError, ExternalTask, ExternalTaskWorker, RetryPolicy, TypedValue
from camunda_worker.engine import Poll
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    NotFound,
    OptimisticLocking,
    UnexpectedAnswer,
)
from camunda_worker.result import Reportable
from camunda_worker.testing import InMemoryEngine

CALL = "POST /external-task"
ERRORS: dict[str, CamundaError] = {
    "unreachable": EngineUnreachable(CALL, "http://engine", "reset"),
    "HTML": UnexpectedAnswer(502, operation=CALL, url="http://engine", body="<html>", reason="no"),
    "broken JSON": UnexpectedAnswer(200, operation=CALL, url="http://engine", body="[{", reason="no"),
    "fault": EngineFault(500, "no", operation=CALL, type="ProcessEngineException"),
    "conflict": OptimisticLocking(500, "no", operation=CALL, type="OptimisticLockingException"),
    "denied": AccessDenied(401, "", operation=CALL),
    "another 404": NotFound(404, "no engine", operation=CALL, type="RestException"),
    "refused": InvalidRequest(400, "no", operation=CALL, type="RestException"),
}
ANSWERS = st.sampled_from(["right"] * 4) | st.tuples(st.booleans(), st.sampled_from(sorted(ERRORS)))
VALUES = st.none() | st.booleans() | st.integers(-(2**31), 2**31 - 1) | st.text(max_size=5) | st.just("AP8=")
TYPED = st.builds(
    TypedValue,
    VALUES,
    st.sampled_from(["String", "Integer", "Json", "Date", "Bytes", "Xml", "Object", "File", "Unknown"]),
)
OUTCOMES = st.sampled_from(["complete", "raise", "decline", "nonsense", "unsendable", "read all"])


@define(eq=False)
class ChaoticEngine(InMemoryEngine):
    """Answers each call as it is told, and rightly once it has been told all."""

    answers: Iterator[Any] = field(factory=lambda: iter(()), init=False)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        tasks: Sequence[ExternalTask] = await self._answer_or_not(
            lambda: InMemoryEngine.fetch_and_lock(self, poll), may_act=False
        )
        return tasks

    async def load_file(self, task: ExternalTask, name: str) -> bytes:
        content: bytes = await self._answer_or_not(lambda: InMemoryEngine.load_file(self, task, name))
        return content

    async def report(self, task: ExternalTask, result: Reportable) -> None:
        await self._answer_or_not(lambda: InMemoryEngine.report(self, task, result))

    async def extend_lock(self, task: ExternalTask, duration: timedelta) -> None:
        await self._answer_or_not(lambda: InMemoryEngine.extend_lock(self, task, duration))

    async def unlock(self, task: ExternalTask) -> None:
        await self._answer_or_not(lambda: InMemoryEngine.unlock(self, task))

    async def _answer_or_not(self, act: Callable[[], Awaitable[Any]], *, may_act: bool = True) -> Any:
        answer = next(self.answers, "right")
        if answer == "right":
            return await act()
        acts, name = answer
        if acts and may_act:  # the answer is lost on its way
            await act()
        raise ERRORS[name]


def handler(outcomes: Sequence[str]) -> Callable[[ExternalTask], Any]:
    """Does one after the other; the further runs of its tasks are right."""
    left = iter(outcomes)

    async def handle(task: ExternalTask) -> Any:
        match next(left, "complete"):
            case "raise":
                raise ValueError("no")
            case "decline":
                raise BpmnError("NO")
            case "nonsense":
                return 42
            case "unsendable":
                return {"it": object()}
            case "read all":
                return {"seen": str(dict(task.variables))[:10]}
            case _:
                return None

    return handle


async def run(answers: Sequence[Any], outcomes: Sequence[str], variables: Sequence[TypedValue]) -> None:
    engine = ChaoticEngine()
    worker = ExternalTaskWorker(engine, poll_length=timedelta(milliseconds=5))
    worker.subscribe(
        "t",
        handler(outcomes),
        lock_duration=timedelta(seconds=0.1),
        retry=RetryPolicy.fixed(1, timedelta(0)),
        variables=["it"],  # of files, the content as well
    )
    engine.answers = iter(["right", *answers])  # what the first poll learns could end the run
    running = asyncio.create_task(worker.arun())
    tasks = [engine.add_task("t", {"it": value}) for value in variables]
    async with asyncio.timeout(30):
        while not all(task.ended or task.retries == 0 for task in tasks):
            assert not running.done()
            await asyncio.sleep(0.005)
    worker.stop()
    await running


@pytest.mark.parametrize(
    "examples",
    [
        pytest.param(1, marks=pytest.mark.fast),
        pytest.param(200, marks=[pytest.mark.full, pytest.mark.timeout(600)]),
    ],
)
@pytest.mark.usefixtures("short_locks")
def test_each_task_has_a_fate(
    examples: int, monkeypatch: pytest.MonkeyPatch, record_property: Callable[[str, object], None]
) -> None:
    monkeypatch.setattr("camunda_worker.polling._LEAST_IDLE_POLL", 0.005)

    answers_in_all = 0

    @settings(
        max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
    )
    @given(
        answers=st.lists(ANSWERS, min_size=50, max_size=50),
        outcomes=st.lists(OUTCOMES, max_size=10),
        variables=st.lists(TYPED, min_size=1, max_size=5),
    )
    @example(  # the one that is drawn in the fast form has no fault
        answers=[(acts, name) for acts in (True, False) for name in ERRORS],
        outcomes=["complete", "raise", "decline", "nonsense", "unsendable", "read all"],
        variables=[TypedValue("x", "String"), TypedValue("[", "Json"), TypedValue("AP8=", "File")],
    )
    def shown(answers: list[Any], outcomes: list[str], variables: list[TypedValue]) -> None:
        nonlocal answers_in_all
        answers_in_all += len(answers)
        asyncio.run(run(answers, outcomes, variables))

    shown()
    record_property(
        "docs/reliability.md",
        {
            "fault": "random answers, variables and results (engine in memory)",
            "seen": f"{answers_in_all:,} answers: the worker lives on, each task has a fate",
        },
    )
