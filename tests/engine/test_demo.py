"""The demo tells the truth: its table and exit code follow the engine's history."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from camunda_worker import EngineClient
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
DEMO = [sys.executable, "-m", "examples.order.demo"]
LINE = re.compile(r"│ *(\S+-\d\d) │ +(\d+) │ (.+?) +│ (.+?) +│ (.+?) +│ (.+?) +│ (\S+) +│ (\S) *│")


@contextmanager
def program(*command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, env={**os.environ, **environment}
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_the_table_shows_each_order_as_the_history_has_it(engine: LocalEngine) -> None:
    done = subprocess.run([*DEMO, "--url", engine.url], cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = [line.groups() for line in map(LINE.match, done.stdout.splitlines()) if line]
    assert len(lines) == 20
    for _, amount, *rest in lines:
        if int(amount) > 500:
            assert rest == ["BPMN error", "-", "-", "-", "order-cancelled", "✓"]
        else:
            assert rest == ["done", "done at try 2", "done", "done", "order-shipped", "✓"]
    assert "15 order-shipped, 5 order-cancelled with 15 failed tries repeated" in done.stdout
    assert "20 of 20 ended where they should." in done.stdout


def test_an_order_that_ends_elsewhere_makes_it_fail(engine: LocalEngine) -> None:
    """A bank that grants everything: no order of those that should be declined is."""
    generous = (
        "import sys; from examples.order import demo, handlers;"
        "handlers.CREDIT_LIMIT = 10_000; sys.exit(demo.main(sys.argv[1:]))"
    )
    command = [sys.executable, "-c", generous, "--url", engine.url]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode == 1, done.stdout + done.stderr
    marks = [line[8] for line in map(LINE.match, done.stdout.splitlines()) if line]
    assert (marks.count("✗"), marks.count("✓")) == (5, 15)
    assert "15 of 20 ended where they should." in done.stdout


def test_kept_its_engine_answers_until_ctrl_c() -> None:
    with program(*DEMO, "--keep", PYTHONUNBUFFERED="1") as demo:
        assert demo.stdout
        line = next(line for line in demo.stdout if "stays up until Ctrl-C" in line)
        url = line.split()[-1]
        assert httpx.get(f"{url}/version").json() == {"version": "7.24.0"}
        with EngineClient(url) as client:
            assert client.start_process("order", {"amount": 1}).id
        demo.send_signal(signal.SIGINT)
        assert demo.wait(30) == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(url)


def test_the_example_worker_deploys_works_and_stops(
    engine: LocalEngine, client: EngineClient, eventually: Callable[[Callable[[], bool]], bool]
) -> None:
    with program(sys.executable, "-m", "examples.order.worker", CAMUNDA_BASE_URL=engine.url) as worker:
        eventually(lambda: is_deployed(engine))
        instance = client.start_process("order", {"amount": 501}, business_key="from-the-test")
        eventually(lambda: end_of(engine, instance.id) == "order-cancelled")
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(30) == 0


def is_deployed(engine: LocalEngine) -> bool:
    return httpx.get(f"{engine.url}/process-definition/key/order").is_success


def end_of(engine: LocalEngine, process_instance_id: str | None) -> str | None:
    ends = httpx.get(
        f"{engine.url}/history/activity-instance",
        params={"processInstanceId": process_instance_id, "activityType": "noneEndEvent"},
    ).json()
    return ends[0]["activityId"] if ends else None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--url", "http://127.0.0.1:1/engine-rest"], "no answer from http://127.0.0.1:1/engine-rest"),
        (["--url", "localhost:8080"], "--url: base_url 'localhost:8080'"),
        (["--url", "http://localhost", "--keep"], "the engine at --url stays up anyway"),
        (["--auth", "demo:demo"], "only with --url"),
    ],
)
def test_bad_arguments_are_told_in_one_line(arguments: list[str], said: str) -> None:
    done = subprocess.run([*DEMO, *arguments], cwd=ROOT, text=True, capture_output=True, check=False)
    assert done.returncode != 0
    assert said in done.stderr
    assert "Traceback" not in done.stderr
