"""``camunda-worker engine``: what the quick tests leave out, PostgreSQL and the fork's web apps."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest
from postgres import postgres, programs
from typer.testing import CliRunner

from camunda_worker import EngineClient
from camunda_worker.cli.app import app
from camunda_worker.testing.local_engine.engine import free_port

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]


@contextmanager
def engine(*arguments: str) -> Iterator[str]:
    """The command, until what is inside the context is done; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "camunda_worker.cli", "engine", *arguments, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        told = []
        for line in running.stdout:
            told.append(line)
            if "Ctrl-C" in line:
                break
        try:
            assert f"http://127.0.0.1:{port}/engine-rest" in "".join(told)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.send_signal(signal.SIGINT)
            assert running.wait(30) == 0


@pytest.mark.skipif(programs() is None, reason="no PostgreSQL here; scripts/setup --full --install")
def test_what_is_in_postgresql_is_there_after_a_restart() -> None:
    with postgres() as database:
        url = database.url.removeprefix("jdbc:").split("?")[0].replace("//", "//engine@")
        with engine("--postgres", url) as address, EngineClient(f"{address}/engine-rest") as client:
            client.deploy("examples/order/order.bpmn")
            started = client.start_process("order", {"amount": 30})
        with engine("--postgres", url) as address, EngineClient(f"{address}/engine-rest") as client:
            assert client.instances.get(str(started.id)).id == started.id


def test_the_fork_has_its_web_apps() -> None:
    with engine("operaton-1.0", "--webapps") as address, httpx.Client(trust_env=False) as browser:
        doctor = CliRunner().invoke(app, ["doctor", "--url", f"{address}/engine-rest"])
        assert "engine     Operaton 1.0.3" in doctor.output
        for name in ("Cockpit", "Tasklist", "Admin"):
            page = browser.get(f"{address}/operaton/app/{name.lower()}/default/")
            assert f"<title>Operaton {name}</title>" in page.text
