"""Plans: carried out in both colours, and what is tried again."""

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from attrs import define

from camunda_rest import Client
from camunda_worker.client import steps
from camunda_worker.client.steps import Pause, Plan, Steps, again, write
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    EngineUnreachable,
    NoCredentials,
    NotFound,
    OptimisticLocking,
    UnexpectedAnswer,
)

pytestmark = pytest.mark.fast

TARGET = steps.Target(Client("http://engine"))


@define
class Said:
    """A step that brings, or raises, one thing after the other."""

    answers: list[object]
    asked: int = 0

    def run(self, _: steps.Target) -> object:
        self.asked += 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def arun(self, target: steps.Target) -> object:
        await asyncio.sleep(0)
        return self.run(target)


def _arun(plan: Plan[Any]) -> Any:
    return asyncio.run(steps.arun(plan, TARGET))


def _run(plan: Plan[Any]) -> Any:
    return steps.run(plan, TARGET)


@pytest.fixture(params=[_run, _arun])
def carry_out(request: pytest.FixtureRequest) -> Callable[[Plan[Any]], Any]:
    return request.param  # type: ignore[no-any-return]  # one of the two above


@pytest.fixture
def paused(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[float]]:
    """The pauses, which take no time."""
    paused: list[float] = []

    async def apause(pause: Pause, _: steps.Target) -> None:
        paused.append(pause.seconds)

    monkeypatch.setattr(Pause, "run", lambda pause, _: paused.append(pause.seconds))
    monkeypatch.setattr(Pause, "arun", apause)
    return paused


def unreachable(cause: Exception | None = None) -> EngineUnreachable:
    error = EngineUnreachable("GET /version", "http://engine", "refused")
    error.__cause__ = cause
    return error


def fault(status: int, retry_after: float | None = None) -> EngineFault:
    error = EngineFault(status, "no", operation="GET /version")
    error.retry_after = retry_after
    return error


def test_each_step_brings_its_value_and_a_plan_its_result(carry_out: Callable[[Plan[Any]], Any]) -> None:
    def plan() -> Steps[list[object]]:
        first = yield Said([1])
        yield Pause(0.0)
        return [first, (yield Said([2]))]

    assert carry_out(plan()) == [1, 2]


def test_a_plan_can_go_on_after_an_error(carry_out: Callable[[Plan[Any]], Any]) -> None:
    def plan() -> Steps[str]:
        try:
            yield Said([NotFound(404, "no", operation="GET /a")])
        except NotFound as error:
            return error.message
        raise AssertionError

    assert carry_out(plan()) == "no"


def test_an_error_that_a_plan_does_not_expect_ends_it(carry_out: Callable[[Plan[Any]], Any]) -> None:
    def plan() -> Steps[object]:
        return (yield Said([NotFound(404, "no", operation="GET /a")]))

    with pytest.raises(NotFound):
        carry_out(plan())


@pytest.mark.parametrize(
    "passing",
    [
        unreachable(httpx.ConnectError("refused")),
        fault(503),
        fault(502),
        fault(504),
        UnexpectedAnswer(503, operation="GET /a", url="http://engine", body="", reason="a page"),
        UnexpectedAnswer(429, operation="GET /a", url="http://engine", body="", reason="a page"),
    ],
    ids=str,
)
def test_what_passes_is_tried_three_times_within_a_second(
    carry_out: Callable[[Plan[Any]], Any], paused: list[float], passing: CamundaError
) -> None:
    assert carry_out(again(Said([passing, passing, 7]))) == 7
    assert len(paused) == 2
    assert 0.15 <= paused[0] <= 0.3 <= paused[1] <= 0.6
    step = Said([passing] * 4)
    with pytest.raises(type(passing)):
        carry_out(again(step))
    assert step.asked == 3


@pytest.mark.parametrize(
    "lasting",
    [
        fault(500),
        NotFound(404, "no", operation="GET /a"),
        AccessDenied(401, "no", operation="GET /a"),
        UnexpectedAnswer(200, operation="GET /a", url="http://engine", body="", reason="broken"),
        unreachable(NoCredentials("no token")),
    ],
    ids=str,
)
def test_what_lasts_is_not_tried_again(
    carry_out: Callable[[Plan[Any]], Any], paused: list[float], lasting: CamundaError
) -> None:
    step = Said([lasting, 7])
    with pytest.raises(type(lasting)):
        carry_out(again(step))
    assert (step.asked, paused) == (1, [])


@define
class Changes:
    """An operation that changes something; it raises one error after the other, then answers."""

    errors: list[CamundaError]
    asked: int = 0

    def sync(self, *, client: Client) -> str:
        assert client is TARGET.rest
        self.asked += 1
        if self.errors:
            raise self.errors.pop(0)
        return "changed"

    async def asyncio(self, *, client: Client) -> str:
        await asyncio.sleep(0)
        return self.sync(client=client)


CONFLICT = OptimisticLocking(500, "updated by another transaction", operation="DELETE /process-instance/1")


def test_a_change_is_repeated_after_a_conflict_for_the_engine_has_undone_it(
    carry_out: Callable[[Plan[Any]], Any], paused: list[float]
) -> None:
    assert carry_out(write(Changes([CONFLICT, CONFLICT]))) == "changed"
    assert len(paused) == 2
    lasting = Changes([CONFLICT] * 4)
    with pytest.raises(OptimisticLocking):
        carry_out(write(lasting))
    assert lasting.asked == 3


@pytest.mark.parametrize("unknown", [unreachable(), fault(503), fault(500)], ids=str)
def test_a_change_that_may_have_taken_effect_is_not_repeated(
    carry_out: Callable[[Plan[Any]], Any], paused: list[float], unknown: CamundaError
) -> None:
    change = Changes([unknown])
    with pytest.raises(type(unknown)):
        carry_out(write(change))
    assert (change.asked, paused) == (1, [])


def test_the_answer_says_how_long_to_wait_unless_that_is_too_long(
    carry_out: Callable[[Plan[Any]], Any], paused: list[float]
) -> None:
    assert carry_out(again(Said([fault(429, retry_after=4.0), 7]))) == 7
    assert len(paused) == 1
    assert 4.0 <= paused[0] <= 5.0
    with pytest.raises(EngineFault) as info:
        carry_out(again(Said([fault(503, retry_after=60.0), 7])))
    assert info.value.retry_after == 60.0
    assert len(paused) == 1


def test_what_has_taken_long_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 30.0])  # as when a timeout has passed
    monkeypatch.setattr("camunda_worker.client.steps.time.monotonic", lambda: next(now, 30.0))
    with pytest.raises(EngineUnreachable):
        steps.run(again(Said([unreachable(), 7])), TARGET)


def test_a_pause_takes_its_time(carry_out: Callable[[Plan[Any]], Any]) -> None:
    def plan() -> Steps[None]:
        yield Pause(0.05)

    began = time.monotonic()
    carry_out(plan())
    assert time.monotonic() - began >= 0.05
