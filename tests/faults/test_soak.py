"""A worker that has handled very many tasks is as small as before."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fault_process import Process

from camunda_worker.testing import LocalEngine

INSTANCES = SLOTS = 20
LOOP = """
    <multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>{times}</loopCardinality>
    </multiInstanceLoopCharacteristics>"""

PROGRAM = """\
import asyncio, gc, json, os, sys, threading
from camunda_worker import Connection, ExternalTask, ExternalTaskWorker

url, transport, topic, slots, total, log = sys.argv[1:]
samples = {int(total) // 2, int(total)}
worker = ExternalTaskWorker(Connection(url, transport=transport), max_tasks=int(slots))
handled = 0

def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

def open_files():
    links = [os.readlink(entry.path) for entry in os.scandir("/proc/self/fd") if entry.is_symlink()]
    sockets = sum(link.startswith("socket:") for link in links)
    return {"files": len(links) - sockets, "sockets": sockets}

@worker.subscribe(topic)
async def work(task: ExternalTask):
    global handled
    handled += 1
    if handled in samples:
        gc.collect()
        sample = {"objects": len(gc.get_objects()), "bytes": resident(), "threads": threading.active_count(),
                  "tasks": len(asyncio.all_tasks()), **open_files()}
        with open(log, "a") as file:
            file.write(json.dumps(sample) + "\\n")
    return {"amount": handled}

worker.run()
"""


@pytest.fixture(scope="module")
def quick_engine() -> Iterator[LocalEngine]:
    """One that keeps no history, for it would be what grows."""
    properties = {"camunda.bpm.history-level": "none"}
    with LocalEngine("camunda-7.24", properties=properties, jvm_flags=["-Xmx1g"]) as engine:
        yield engine


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads memory and files from /proc")
@pytest.mark.parametrize(
    "tasks",
    [
        pytest.param(2_000, marks=pytest.mark.engine),
        pytest.param(100_000, marks=[pytest.mark.full, pytest.mark.timeout(3_600)]),
    ],
)
def test_memory_threads_files_and_tasks_stay_as_they_are(
    quick_engine: LocalEngine, transport: str, eventually: Any, shown: Any, tmp_path: Path, tasks: int
) -> None:
    process = Process(quick_engine.url)
    process.deploy(within=LOOP.format(times=tasks // INSTANCES))  # one task after the other
    process.start(INSTANCES)
    log = tmp_path / "samples"
    arguments = [quick_engine.url, transport, process.topic, str(SLOTS), str(tasks), str(log)]
    worker = subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments])
    try:
        eventually(lambda: log.exists() and log.read_text().count("\n") == 2, tasks / 25)
        eventually(lambda: instances(process) == 0)
    finally:
        worker.terminate()
        assert worker.wait(30) == 0
    half, whole = (json.loads(line) for line in log.read_text().splitlines())
    growth = {name: whole[name] - half[name] for name in half}
    assert abs(growth["objects"]) < 2_000
    assert growth["bytes"] < 3_000_000
    assert growth["threads"] == 0
    assert growth["files"] <= 1
    # a connection for each slot and the poll, opened when first needed; the event loop has two
    assert whole["sockets"] <= SLOTS + 1 + 2
    assert growth["tasks"] <= 40  # of each running task two at most
    shown(
        f"soak: {tasks:,} tasks",
        f"all completed; between the half and the whole {growth['bytes'] / 1e6:+.1f} MB,"
        f" {growth['objects']:+} objects, {growth['threads']:+} threads, {growth['files']:+} open files,"
        f" {whole['sockets']} sockets",
    )


def instances(process: Process) -> int:
    """How many of its instances run."""
    query = {"processDefinitionKey": process.topic}
    answer = httpx.get(f"{process.url}/process-instance/count", params=query).raise_for_status()
    count: int = answer.json()["count"]
    return count
