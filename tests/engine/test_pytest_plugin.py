"""The plugin's fixtures on a real engine; failure texts are compared to the letter, but for ids and times."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from camunda_rest.api.deployment import get_deployments
from camunda_worker import EngineClient, ExternalTask, ExternalTaskWorker, TaskFailure, subscribe
from camunda_worker.client.results import StartedInstance
from camunda_worker.errors import NoSuchDefinition, NoSuchInstance
from camunda_worker.result import Complete, Failure
from camunda_worker.testing import Deploy, FireTimers, LocalEngine, RunWorker, assert_that

pytestmark = pytest.mark.engine

PROCESS = Path(__file__).with_name("plugin_process.bpmn")


DECISION = b"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="Greeting"
    namespace="http://example.org/test">
  <decision id="greeting" name="Greeting" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
      camunda:historyTimeToLive="P1D">
    <variable id="v" name="greeting" typeRef="string"/>
    <literalExpression id="e" expressionLanguage="feel"><text>"good day"</text></literalExpression>
  </decision>
</definitions>"""


@subscribe("prepare")
def prepare(task: ExternalTask) -> dict[str, object]:
    return {"prepared": True}


@pytest.fixture
def reminder(deploy: Deploy, engine_client: EngineClient) -> StartedInstance:
    deploy(PROCESS)
    return engine_client.start_process("reminder", {"address": "a@example.org"})


def text_of(failing: Callable[[], object]) -> str:
    """The text of an assertion's failure, without what differs each time."""
    with pytest.raises(AssertionError) as caught:
        failing()
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "ID", str(caught.value))
    return re.sub(r"\d+\.\d{3} s", "0.000 s", text)


def test_asynchronous_continuations_run_and_what_handlers_did_is_told(
    reminder: StartedInstance, run_worker: RunWorker
) -> None:
    (handled,) = run_worker(prepare)
    assert (handled.topic, handled.result, handled.exception) == (
        "prepare",
        Complete({"prepared": True}),
        None,
    )
    assert handled.variables["address"] == "a@example.org"
    assert handled.task.process_instance_id == reminder.id
    assert_that(reminder).has_passed("start", "prepare").is_waiting_at("answer").has_no_incident()
    assert_that(str(reminder.id)).has_variable("prepared", value=True).has_not_passed("answer")


def test_timers_fire_at_once(
    reminder: StartedInstance, run_worker: RunWorker, fire_timers: FireTimers
) -> None:
    run_worker(prepare)
    assert fire_timers(reminder, "after-a-day") == 1
    run_worker()
    assert_that(reminder).is_ended().has_passed("after-a-day", "remind").has_not_passed("answer")


def test_where_no_timer_waits_the_path_is_shown(
    reminder: StartedInstance, run_worker: RunWorker, fire_timers: FireTimers
) -> None:
    run_worker(prepare)
    assert text_of(lambda: fire_timers(reminder, "another")).startswith("no timer 'another' waits\nprocess")


def test_jobs_that_fail_are_incidents_and_shown_with_their_messages(
    deploy: Deploy, engine_client: EngineClient, run_worker: RunWorker, fire_timers: FireTimers
) -> None:
    deploy(PROCESS)
    instance = engine_client.start_process("reminder")  # without an address
    run_worker(prepare)
    fire_timers(instance)
    run_worker()
    assert_that(instance).has_incident().has_incident("remind")
    assert text_of(assert_that(instance).has_no_incident) == (
        "the instance has an incident\n"
        "process instance ID of 'reminder': it waits by a job at 'remind'\n"
        "path taken:\n"
        "  +0.000 s  start        done after 0.000 s\n"
        "  +0.000 s  prepare      done after 0.000 s\n"
        "  +0.000 s  answer       cancelled after 0.000 s\n"
        "  +0.000 s  after-a-day  done after 0.000 s\n"
        "incident at 'remind' (failedJob): Unknown property used in expression: ${address}."
        " Cause: Cannot resolve identifier 'address'"
    )


PATH = (
    "process instance ID of 'reminder': it waits at 'answer'\n"
    "path taken:\n"
    "  +0.000 s  start    done after 0.000 s\n"
    "  +0.000 s  prepare  done after 0.000 s\n"
    "  +0.000 s  answer   waits"
)


def test_each_failure_shows_the_path_taken(reminder: StartedInstance, run_worker: RunWorker) -> None:
    run_worker(prepare)
    that = assert_that(reminder)
    variables = "\nvariables:\n  address = 'a@example.org'\n  prepared = True"
    texts = {
        "has not ended": that.is_ended,
        "is not waiting at 'remind'": lambda: that.is_waiting_at("answer", "remind"),
        "has not passed 'answer', 'remind'": lambda: that.has_passed("start", "answer", "remind"),
        "has passed 'start'": lambda: that.has_not_passed("answer", "start"),
        "has a model without 'reply', 'send'": lambda: that.has_not_passed("remind", "reply", "send"),
        "has no incident": that.has_incident,
        "has no incident at 'answer'": lambda: that.has_incident("answer"),
    }
    for text, failing in texts.items():
        assert text_of(failing) == f"the instance {text}\n{PATH}"
    assert text_of(lambda: that.has_variable("x")) == f"the instance has no variable 'x'\n{PATH}{variables}"
    assert text_of(lambda: that.has_variable("prepared", "no")) == (
        f"the instance has 'prepared' = True, not 'no'\n{PATH}{variables}"
    )


def test_an_instance_that_was_deleted_has_ended(
    reminder: StartedInstance, engine_client: EngineClient
) -> None:
    engine_client.instances.delete(reminder.id)
    assert "it is EXTERNALLY_TERMINATED" in text_of(
        lambda: assert_that(reminder).is_ended().is_waiting_at("prepare")
    )


def test_an_instance_that_the_history_does_not_have_is_an_error(engine_client: EngineClient) -> None:
    with pytest.raises(NoSuchInstance):
        assert_that("unknown").is_ended()


def test_retries_are_made_at_once_and_told_with_their_delays(
    reminder: StartedInstance, run_worker: RunWorker
) -> None:
    @subscribe("prepare")
    def busy(task: ExternalTask) -> None:
        raise TaskFailure("busy")

    handled = run_worker(busy)
    results = [one.result for one in handled if isinstance(one.result, Failure)]
    delays = [5, 20, 80]
    assert [result.retries for result in results] == [3, 2, 1, 0]
    for result, delay in zip(results, delays, strict=False):
        assert result.retry_timeout
        assert 0.5 * delay <= result.retry_timeout.total_seconds() <= 1.5 * delay
    assert {type(one.exception) for one in handled} == {TaskFailure}
    assert_that(reminder).has_incident("prepare")


def test_a_workers_handlers_run_on_the_tests_engine(reminder: StartedInstance, run_worker: RunWorker) -> None:
    worker = ExternalTaskWorker("http://127.0.0.1:1/nowhere", subscriptions=[prepare])
    assert len(run_worker(worker)) == 1
    assert_that(reminder).is_waiting_at("answer")


def test_it_waits_for_a_task_that_another_worker_has(
    reminder: StartedInstance, run_worker: RunWorker, engine: LocalEngine
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    other = ExternalTaskWorker(engine.url, poll_length=timedelta(0))

    @other.subscribe("prepare")
    def slowly(task: ExternalTask) -> None:
        begun.set()
        go_on.wait(20)
        other.stop()

    thread = threading.Thread(target=other.run)
    thread.start()
    assert begun.wait(20)
    with pytest.raises(TimeoutError, match=r"not done after 0\.3 s: task \S+ of 'prepare' is locked until"):
        run_worker(prepare, timeout=timedelta(seconds=0.3))
    go_on.set()
    assert run_worker(prepare) == []
    assert_that(reminder).is_waiting_at("answer")
    thread.join(20)


def test_a_handler_that_does_not_return_is_named(reminder: StartedInstance, run_worker: RunWorker) -> None:
    release = threading.Event()

    @subscribe("prepare")
    def endless(task: ExternalTask) -> None:
        release.wait(20)

    with pytest.raises(TimeoutError, match=r"not done after 1 s: \S+endless runs"):
        run_worker(endless, timeout=timedelta(seconds=1))
    release.set()


def test_what_a_test_deployed_is_gone_after_it_with_its_instances(
    engine_client: EngineClient,
) -> None:
    with Deploy(engine_client) as deploy:
        deployment = deploy(PROCESS)
        instance = engine_client.start_process("reminder")
    assert get_deployments.sync(client=engine_client.rest, id=deployment.id or "") == []
    with pytest.raises(NoSuchInstance):
        engine_client.history.instance(instance.id)


def test_decisions_are_deployed_and_removed_too(engine_client: EngineClient) -> None:
    with Deploy(engine_client) as deploy:
        deploy(("greeting.dmn", DECISION))
        (row,) = engine_client.evaluate_decision("greeting", {"hour": 9})
        assert row["greeting"] == "good day"
    with pytest.raises(NoSuchDefinition):
        engine_client.evaluate_decision("greeting", {"hour": 9})


def test_an_engine_at_an_url_is_asked_with_the_environments_credentials(
    engine: LocalEngine, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAMUNDA_USER", "demo")
    monkeypatch.setenv("CAMUNDA_PASSWORD", "demo")
    pytester.makepyfile("""
        def test_version(camunda_engine, engine_client):
            assert camunda_engine.auth == ("demo", "demo")
            assert engine_client.version().startswith("7.24")
    """)
    pytester.runpytest_subprocess("--camunda-engine", engine.url).assert_outcomes(passed=1)
