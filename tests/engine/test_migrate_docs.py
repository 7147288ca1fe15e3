"""The programs of docs/migrate.md, migrated and native, do the same on a real engine."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from camunda_worker import EngineClient
from camunda_worker.connection import DEFAULT_URL
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

TEXT = (Path(__file__).parents[2] / "docs" / "migrate.md").read_text()
_, MIGRATED, NATIVE = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "program",
    [
        MIGRATED.replace('worker_id="garden"', f'worker_id="garden", base_url="{DEFAULT_URL}"'),
        NATIVE,
    ],
    ids=["migrated", "native"],
)
def test_it_works(
    program: str,
    engine: LocalEngine,
    client: EngineClient,
    deploy_tasks: Callable[..., str],
    eventually: Callable[[Callable[[], object]], object],
) -> None:
    assert DEFAULT_URL in program
    key = deploy_tasks("water-plants")
    ids = {litres: client.start_process(key, {"litres": litres}).id or "" for litres in (5, 50)}
    command = [sys.executable, "-W", "error", "-c", program.replace(DEFAULT_URL, engine.url)]
    with subprocess.Popen(command, text=True, stderr=subprocess.PIPE) as worker:
        try:
            eventually(lambda: [ends(engine, ids[litres]) for litres in (5, 50)] == [["end"], []])
            worker.send_signal(signal.SIGTERM)
            assert (worker.wait(30), worker.communicate()[1]) == (0, "")
        finally:
            worker.kill()


def ends(engine: LocalEngine, instance: str) -> list[str] | None:
    """The end events of an instance that has ended; None before."""
    query = {"processInstanceId": instance}
    (told,) = httpx.get(f"{engine.url}/history/process-instance", params=query).json()
    if told["state"] != "COMPLETED":
        return None
    query["activityType"] = "noneEndEvent"
    found = httpx.get(f"{engine.url}/history/activity-instance", params=query).json()
    return [one["activityId"] for one in found]
