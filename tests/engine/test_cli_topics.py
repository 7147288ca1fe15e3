"""``camunda-worker topics`` counts what was planted on a real engine."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from fault_proxy import FaultProxy
from typer.testing import CliRunner

from camunda_worker import EngineClient, ExternalTask, ExternalTaskWorker, TaskFailure
from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine

pytestmark = [
    pytest.mark.engine,
    pytest.mark.timeout(120),
    pytest.mark.usefixtures("connected", "leaves_no_instances"),
]

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "incidents.md"

Deploy = Callable[..., str]
Eventually = Callable[[Callable[[], object]], object]


def told(*topics: str) -> dict[str, Any]:
    result = CliRunner().invoke(app, ["topics", *topics, "--json"])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)["topics"]
    return found


def counts(topic: str) -> tuple[int, ...]:
    found = told(topic)[topic]
    return found["waiting"], found["locked"], found["failed"], found["suspended"]


def test_each_task_is_counted_once(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    key = deploy_tasks(topic)
    instances = [str(client.start_process(key).id) for _ in range(7)]
    tasks = [str(client.external_tasks.list(process_instance_id=one).first().id) for one in instances[:2]]  # type: ignore[union-attr]  # each has a task
    for task in tasks:
        client.external_tasks.set_retries(task, 0)
    client.instances.suspend(instances[2])
    assert counts(topic) == (4, 0, 2, 1)
    age = told(topic)[topic]["oldest_waiting_seconds"]
    assert 0 <= age < 60


def test_who_holds_locks_is_told_without_what_is_new_with_each_run(
    client: EngineClient,
    deploy_tasks: Deploy,
    topic: str,
    running: Callable[..., Any],
    eventually: Eventually,
) -> None:
    key = deploy_tasks(topic)
    worker = ExternalTaskWorker(client.rest.base_url, worker_id="packers", poll_length=timedelta(seconds=1))

    @worker.subscribe(topic)
    def fail(task: ExternalTask) -> None:
        raise TaskFailure("later", retries=1, retry_timeout=timedelta(minutes=5))

    client.start_process(key)
    with running(worker):
        eventually(lambda: client.external_tasks.list(topic_name=topic).first().retries)  # type: ignore[union-attr]  # it has a task
    assert counts(topic) == (0, 1, 0, 0)
    (worker_id,) = told(topic)[topic]["workers"]
    assert re.fullmatch(rf"packers-{re.escape(os.uname().nodename)}", worker_id)


def test_a_topic_that_is_named_has_its_numbers_though_it_has_no_task(topic: str) -> None:
    assert told(topic) == {
        topic: {
            "waiting": 0,
            "locked": 0,
            "failed": 0,
            "suspended": 0,
            "oldest_waiting_seconds": None,
            "workers": [],
        }
    }


def test_counts_go_beyond_a_page(client: EngineClient, deploy_tasks: Deploy, topic: str) -> None:
    key = deploy_tasks(topic)
    for _ in range(300):
        client.start_process(key)
    assert counts(topic) == (300, 0, 0, 0)


def test_who_asks_the_engine_as_the_page_says_gets_the_same_number(
    client: EngineClient, engine: LocalEngine, deploy_tasks: Deploy, topic: str
) -> None:
    key = deploy_tasks(topic)
    for _ in range(3):
        client.start_process(key)
    (path,) = re.findall(r"^    (/external-task/count\S+)$", PAGE.read_text(), re.MULTILINE)
    answer = httpx.get(engine.url + path.replace("reserve-stock", topic), trust_env=False).json()
    assert answer == {"count": told(topic)[topic]["waiting"]} == {"count": 3}


def test_people_see_all_topics_that_have_tasks(
    client: EngineClient, deploy_tasks: Deploy, topic: str
) -> None:
    other = f"{topic}-other"
    for name in (topic, other):
        client.start_process(deploy_tasks(name))
    result = CliRunner().invoke(app, ["topics"])
    assert result.exit_code == 0
    assert re.search(rf"{topic} +1 +\d+ seconds +0 +0", result.stdout)
    assert re.search(rf"{other} +1 +\d+ seconds +0 +0", result.stdout)


def test_watch_shows_changes_and_outages_until_ctrl_c(
    client: EngineClient,
    engine: LocalEngine,
    deploy_tasks: Deploy,
    topic: str,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    key = deploy_tasks(topic)
    seen = tmp_path / "seen"
    command = (sys.executable, "-m", "camunda_worker.cli", "topics", topic, "--watch", "--every", "0.1")
    with FaultProxy([engine.url]) as proxy, seen.open("w") as out:
        environment = {**os.environ, "FORCE_COLOR": "1", "CAMUNDA_BASE_URL": proxy.url}
        with subprocess.Popen(command, stdout=out, env=environment) as program:
            eventually(lambda: re.search(r"waiting\S* +\S*0", seen.read_text()))
            proxy.fail("/external-task/count", "500", times=1)
            eventually(lambda: "not as of now" in seen.read_text())
            client.start_process(key)
            eventually(lambda: re.search(r"waiting\S* +\S*1", seen.read_text()))
            program.send_signal(signal.SIGINT)
            assert program.wait(20) == 0, seen.read_text()


def test_watch_and_json_exclude_each_other() -> None:
    result = CliRunner().invoke(app, ["topics", "--watch", "--json"])
    assert (result.exit_code, "take one of them" in result.stderr) == (2, True)
