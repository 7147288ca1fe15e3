"""A real engine starts, answers, and never outlives who started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import EngineDidNotStart

pytestmark = [pytest.mark.engine, pytest.mark.timeout(300)]

PROCESS = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="local-engine">
  <process id="waits" isExecutable="true">
    <startEvent id="start"/>
    <sequenceFlow id="flow" sourceRef="start" targetRef="task"/>
    <userTask id="task"/>
  </process>
</definitions>
"""
# Starts an engine, says which process it is and where its folder is, and waits to be ended from outside.
HOLDER = """\
import sys
from camunda_worker.testing import LocalEngine
with LocalEngine() as engine:
    print(engine.pid, engine.log.parent, flush=True)
    sys.stdin.read()
"""


def start_with(engine: LocalEngine, **variables: dict[str, str]) -> httpx.Response:
    with httpx.Client(base_url=engine.url) as http:
        http.post("/deployment/create", files={"process": ("waits.bpmn", PROCESS)}).raise_for_status()
        return http.post("/process-definition/key/waits/start", json={"variables": variables})


def wait_until(met: Callable[[], bool], what: str, within: timedelta = timedelta(seconds=20)) -> None:
    deadline = time.monotonic() + within.total_seconds()
    while not met():
        assert time.monotonic() < deadline, f"not within {within}: {what}"
        time.sleep(0.02)


def has_gone(pid: int) -> bool:
    """No such process, or (Linux) one that has ended and is only not yet reaped by whoever inherited it."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].startswith(" Z")
    except ProcessLookupError:
        return True
    except FileNotFoundError:
        return Path("/proc/self").exists()


@contextmanager
def holder() -> Iterator[tuple[subprocess.Popen[str], int, Path]]:
    """A Python process with a running engine: the process, the engine's process id, the engine's folder."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as process:
        try:
            assert process.stdout
            pid, folder = process.stdout.readline().split()
            yield process, int(pid), Path(folder)
        finally:
            process.kill()


def test_it_reports_its_version_and_answers_on_this_machine_only(engine: LocalEngine) -> None:
    assert httpx.get(f"{engine.url}/version").json() == {"version": "7.24.0"}
    assert engine.url == f"http://127.0.0.1:{engine.port}/engine-rest"
    assert engine.pid


def test_with_spin_it_takes_json_and_xml(engine: LocalEngine) -> None:
    answer = start_with(
        engine, order={"type": "Json", "value": '{"items": [1]}'}, letter={"type": "Xml", "value": "<a/>"}
    )
    assert answer.status_code == 200, answer.text


def test_without_spin_it_does_not_know_json() -> None:
    with LocalEngine(spin=False) as engine:
        answer = start_with(engine, order={"type": "Json", "value": "{}"})
    assert answer.status_code == 400
    assert "Unsupported value type 'Json'" in answer.text


def test_killed_it_starts_again_on_its_port_and_leaves_nothing_when_stopped() -> None:
    with LocalEngine() as engine:
        pids = [engine.pid]
        engine.kill()
        pids.append(engine.pid)
        with pytest.raises(httpx.ConnectError):
            httpx.get(engine.url)
        engine.start()
        pids.append(engine.pid)
        assert httpx.get(f"{engine.url}/version").is_success
        folder = engine.log.parent
    pids.append(engine.pid)
    assert [pid is None for pid in pids] == [False, True, False, True]
    assert pids[0] != pids[2]
    assert not folder.exists()


def test_a_running_engine_is_not_started_twice(engine: LocalEngine) -> None:
    with pytest.raises(RuntimeError, match=r"camunda-7\.24 runs already"):
        engine.start()


def test_an_engine_that_cannot_start_shows_its_log_and_leaves_nothing() -> None:
    engine = LocalEngine(properties={"spring.datasource.url": "jdbc:nonsense:x"})
    with pytest.raises(
        EngineDidNotStart, match=r"(?s)camunda-7\.24 ended with exit code 1.*Caused by.*jdbc:nonsense:x"
    ) as caught:
        engine.start()
    assert len(caught.value.log_tail.splitlines()) > 5
    assert engine.pid is None


def test_an_engine_that_takes_too_long_is_given_up() -> None:
    engine = LocalEngine(start_timeout=timedelta(seconds=0.5))
    with pytest.raises(EngineDidNotStart, match=r"did not answer within 0\.5 s \(last answer: none\)"):
        engine.start()
    assert engine.pid is None


@pytest.mark.parametrize("ended_by", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_no_engine_outlives_its_python_process(ended_by: signal.Signals) -> None:
    with holder() as (process, engine_pid, folder):
        assert not has_gone(engine_pid)
        process.send_signal(ended_by)
        assert process.wait(30) == -ended_by
        wait_until(lambda: has_gone(engine_pid), "the engine's end")
        wait_until(lambda: not folder.exists(), "the end of the engine's folder")


def test_ctrl_c_in_a_terminal_does_not_reach_the_engine(engine: LocalEngine) -> None:
    """The worker may still have results to report to it."""
    assert engine.pid
    assert os.getsid(engine.pid) != os.getsid(0)


def test_interrupted_while_it_starts_no_engine_is_left() -> None:
    engine = LocalEngine()
    pids = []

    def interrupt() -> None:
        wait_until(lambda: engine.pid is not None, "the engine's process")
        pids.append(engine.pid)
        os.kill(os.getpid(), signal.SIGINT)

    interrupter = threading.Thread(target=interrupt)
    interrupter.start()
    with pytest.raises(KeyboardInterrupt):
        engine.start()
    interrupter.join()
    assert engine.pid is None
    assert [pid is not None and has_gone(pid) for pid in pids] == [True]
