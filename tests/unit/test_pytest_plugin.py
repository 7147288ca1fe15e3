"""The plugin where no engine is needed."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from attrs import define

from camunda_rest.models import HistoricActivityInstanceDto, HistoricProcessInstanceDto, IncidentDto
from camunda_worker import ExternalTask, ExternalTaskWorker, FileValue, subscribe
from camunda_worker.engine import Poll
from camunda_worker.errors import AccessDenied
from camunda_worker.result import Complete
from camunda_worker.testing import InMemoryEngine, MovableClock, RunWorker, assert_that
from camunda_worker.testing.instance_path import InstancePath

pytestmark = pytest.mark.fast


@subscribe("charge-card")
def charge_card(task: ExternalTask) -> dict[str, object]:
    return {"receipt": f"{task.variables['amount']} euros charged"}


@pytest.mark.programs
def test_the_plugin_brings_nothing_until_a_fixture_is_used() -> None:
    code = "import sys, camunda_pytest; print('camunda_worker' in sys.modules, 'httpx' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


@pytest.mark.programs
def test_the_fixtures_are_listed_with_what_they_do(pytester: pytest.Pytester) -> None:
    listed = pytester.runpytest_subprocess("--fixtures")
    listed.stdout.fnmatch_lines(
        [
            "camunda_engine [[]session scope[]]*",
            "engine_client -- *",
            "deploy -- *",
            "run_worker -- *",
            "fire_timers -- *",
            "movable_clock -- *",
            "in_memory_engine -- *",
        ]
    )


@pytest.mark.programs
def test_an_engine_that_does_not_exist_is_told_without_a_traceback(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ncamunda_engine = camunda-6")
    pytester.makepyfile("def test_it(camunda_engine): pass")
    run = pytester.runpytest_subprocess()
    run.assert_outcomes(errors=1)
    run.stdout.fnmatch_lines(["--camunda-engine camunda-6: no engine is called 'camunda-6'; there are: *"])
    run.stdout.no_fnmatch_line("*Traceback*")


@pytest.mark.programs
def test_the_option_wins_over_the_configuration(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\ncamunda_engine = camunda-6")
    pytester.makepyfile("""
        def test_it(camunda_engine):
            assert camunda_engine.base_url == "http://127.0.0.1:9/engine-rest"
    """)
    run = pytester.runpytest_subprocess("--camunda-engine=http://127.0.0.1:9/engine-rest")
    run.assert_outcomes(passed=1)


def test_handlers_run_on_an_engine_in_memory(in_memory_engine: InMemoryEngine, run_worker: RunWorker) -> None:
    stored = in_memory_engine.add_task("charge-card", {"amount": 30})
    (handled,) = run_worker(charge_card, engine=in_memory_engine)
    assert handled.variables == {"amount": 30}
    assert stored.variables["receipt"].value == "30 euros charged"


def test_what_was_handled_has_the_files_that_the_handler_had(
    in_memory_engine: InMemoryEngine, run_worker: RunWorker
) -> None:
    @subscribe("t", variables=["invoice"])
    def read(task: ExternalTask) -> None:
        pass

    invoice = FileValue("invoice.txt", b"30 euros")
    in_memory_engine.add_task("t", {"invoice": invoice})
    (handled,) = run_worker(read, engine=in_memory_engine)
    assert handled.task.variables["invoice"] == invoice


@pytest.mark.anyio
async def test_in_a_running_event_loop_handlers_are_awaited(
    in_memory_engine: InMemoryEngine, run_worker: RunWorker
) -> None:
    with pytest.raises(RuntimeError, match=r"await run_worker\.arun"):
        run_worker(charge_card, engine=in_memory_engine)


def test_retries_are_not_waited_for(in_memory_engine: InMemoryEngine, run_worker: RunWorker) -> None:
    stored = in_memory_engine.add_task("charge-card")  # without its amount
    handled = run_worker(charge_card, engine=in_memory_engine)
    assert [type(one.exception).__name__ for one in handled] == ["MissingVariable"] * 4
    assert in_memory_engine.incidents == [stored]


def test_the_clock_moves_when_the_test_says_so(
    in_memory_engine: InMemoryEngine, movable_clock: MovableClock, run_worker: RunWorker
) -> None:
    stored = in_memory_engine.add_task("charge-card", {"amount": 30})
    stored.lock_ends = 20.0  # as of a worker that has died
    with pytest.raises(TimeoutError, match=r"not done after 0\.1 s: task task-1 of 'charge-card' is locked"):
        run_worker(charge_card, engine=in_memory_engine, timeout=timedelta(seconds=0.1))
    with pytest.raises(TypeError, match="duration is a timedelta, not 20"):
        movable_clock.advance(20)  # type: ignore[arg-type]  # what is tested
    movable_clock.advance(timedelta(seconds=20))
    assert len(run_worker(charge_card, engine=in_memory_engine)) == 1


def test_locks_are_kept_while_handlers_run(run_worker: RunWorker) -> None:
    engine = InMemoryEngine()
    stored = engine.add_task("charge-card")
    never = threading.Event()

    @subscribe("charge-card", lock_duration=timedelta(seconds=1))
    def slowly(task: ExternalTask) -> dict[str, object]:
        first = stored.lock_ends
        while stored.lock_ends == first and not never.wait(0.02):
            pass
        return {"kept": stored.lock_ends > first}

    with pytest.raises(TypeError, match="timeout is a timedelta, not 5"):
        run_worker(slowly, engine=engine, timeout=5)  # type: ignore[arg-type]  # what is tested
    (handled,) = run_worker(slowly, engine=engine, timeout=timedelta(seconds=5))
    assert handled.result == Complete({"kept": True})


@define(eq=False)
class RefusingEngine(InMemoryEngine):
    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:  # noqa: ARG002 - the Protocol's
        raise AccessDenied(403, "no", operation=str(self))


def test_an_engines_refusal_is_raised_by_itself(run_worker: RunWorker) -> None:
    with pytest.raises(AccessDenied):
        run_worker(charge_card, engine=RefusingEngine())


@pytest.mark.anyio
async def test_asynchronous_tests_await_it(in_memory_engine: InMemoryEngine, run_worker: RunWorker) -> None:
    in_memory_engine.add_task("charge-card", {"amount": 30})
    assert len(await run_worker.arun(charge_card, engine=in_memory_engine)) == 1


def test_a_topic_with_two_handlers_is_refused(
    in_memory_engine: InMemoryEngine, run_worker: RunWorker
) -> None:
    worker = ExternalTaskWorker(in_memory_engine, subscriptions=[charge_card])
    with pytest.raises(ValueError, match=r"run_worker: topic 'charge-card' has two handlers"):
        run_worker(worker, charge_card, engine=in_memory_engine)


def test_a_plain_function_is_refused(in_memory_engine: InMemoryEngine, run_worker: RunWorker) -> None:
    with pytest.raises(TypeError, match=r"is no subscription; decorate it with @subscribe"):
        run_worker(print, engine=in_memory_engine)  # type: ignore[arg-type]  # what is tested


def test_an_assertion_without_an_engine_says_what_to_use() -> None:
    with pytest.raises(RuntimeError, match="use the fixture engine_client, or give client="):
        assert_that("an id")


def test_an_assertion_on_what_is_no_instance_is_refused() -> None:
    with pytest.raises(TypeError, match="instance: give a process instance or its id, not 7"):
        assert_that(7)  # type: ignore[arg-type]  # what is tested


def test_a_path_is_told_in_order_with_states_times_and_incidents() -> None:
    start = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def activity(
        name: str, began: float, ended: float | None, *, canceled: bool = False
    ) -> HistoricActivityInstanceDto:
        return HistoricActivityInstanceDto(
            activity_id=name,
            start_time=start + timedelta(seconds=began),
            end_time=None if ended is None else start + timedelta(seconds=ended),
            canceled=canceled,
        )

    path = InstancePath(
        HistoricProcessInstanceDto(id="4711", process_definition_key="order", start_time=start),
        [activity("placed", 0, 0.25), activity("charge", 0.25, 1, canceled=True), activity("pack", 1, None)],
        ["ship"],
        [IncidentDto(activity_id="pack", incident_type="failedExternalTask", incident_message="no box")],
    )
    assert str(path).splitlines() == [
        "process instance 4711 of 'order': it waits at 'pack', by a job at 'ship'",
        "path taken:",
        "  +0.000 s  placed  done after 0.250 s",
        "  +0.250 s  charge  cancelled after 0.750 s",
        "  +1.000 s  pack    waits",
        "incident at 'pack' (failedExternalTask): no box",
    ]
