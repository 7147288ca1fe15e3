"""What an instance with one external task costs each part of an installation, and what follows for a given rate.

    .venv/bin/python benchmarks/capacity.py     # needs PostgreSQL; some 3 minutes

Two engines share a PostgreSQL, each with a worker of ours, all on this machine. Its rates would say how fast this machine
is; what is measured is the CPU time of each part, and what the database writes.
"""

import asyncio
import contextlib
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from contenders import OURS
from measure import Process, cpu_of, parent_of
from real import BPMN, start_instances, wait_until

from camunda_rest import Client
from camunda_worker import EngineClient
from camunda_worker.testing import LocalEngine

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "faults"))
from postgres import postgres, programs

_TASKS = 1_000
_WARM_UP = 300
"""Instances until the engines' compilers have done most of their work."""
_CONCURRENCY = 10
_JVM = ("-XX:TieredStopAtLevel=4", "-Xmx512m")
"""As servers run: by itself a LocalEngine compiles for a short life."""
_POLLS_OVER = 6.0
"""Seconds after which no idle poll of an ended worker can lock a task any more."""
_PAUSE = 0.2
"""Seconds between looks at what is left: each is work of an engine, whose time is measured."""
_RATES = (10, 100, 1_000)
_BUSY = 0.7
"""The part of a core that is planned to be used; the rest is for peaks."""

ENGINES, DATABASE, WORKERS = "the engines: CPU ms", "PostgreSQL: CPU ms", "the workers: CPU ms"
WRITTEN, COMMITS = "kB that PostgreSQL writes to its log", "its commits"


def measured(urls: Sequence[str], look: Callable[[], Mapping[str, float]]) -> list[dict[str, float]]:
    """What an instance costs: to be started, and to be worked on."""
    _start(urls, _WARM_UP)
    with _workers(urls), Client(urls[0]) as client:
        wait_until(client, 0, _PAUSE)
    before = look()
    _start(urls, _TASKS)
    started = look()
    with _workers(urls) as workers, Client(urls[0]) as client:
        left, _ = wait_until(client, _TASKS - 1, _PAUSE)
        beginning = sum(worker.cpu() for worker in workers)  # what it takes to begin is no task's cost
        wait_until(client, 0, _PAUSE)
        cpu = sum(worker.cpu() for worker in workers) - beginning
    ended = look()
    of_starts = {name: (started[name] - before[name]) / _TASKS for name in before}
    of_work = {name: (ended[name] - started[name]) / _TASKS for name in before}
    return [{**of_starts, WORKERS: 0.0}, {**of_work, WORKERS: 1_000 * cpu / left}]


def looking_at(engines: Sequence[LocalEngine], database: str) -> Callable[[], Mapping[str, float]]:
    """What the engines and the database have used and written so far."""
    child = "select pid from pg_stat_activity where backend_type = 'checkpointer'"
    server = parent_of(int(_asked(database, child)))
    question = (
        "select pg_stat_force_next_flush(), pg_current_wal_lsn() - '0/0',"
        " (select sum(xact_commit) from pg_stat_database)"
    )

    def look() -> Mapping[str, float]:
        time.sleep(2)  # until the engines' connections have told their statistics
        _, written, commits = _asked(database, question).split("|")
        return {
            ENGINES: 1_000 * sum(cpu_of(engine.pid) for engine in engines if engine.pid),
            DATABASE: 1_000 * cpu_of(server),
            WRITTEN: float(written) / 1_000,
            COMMITS: float(commits),
        }

    return look


def _asked(database: str, question: str) -> str:
    psql = (programs() or Path()) / "psql"
    command = [str(psql), database.removeprefix("jdbc:"), "-Atc", question]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def _start(urls: Sequence[str], count: int) -> None:
    async def at_all() -> None:
        await asyncio.gather(*(start_instances(url, count // len(urls)) for url in urls))

    asyncio.run(at_all())


@contextlib.contextmanager
def _workers(urls: Sequence[str]) -> Iterator[Sequence[Process]]:
    workers = [Process(OURS, url, _CONCURRENCY, ()) for url in urls]
    try:
        yield workers
    finally:
        for worker in workers:
            worker.end()
        time.sleep(_POLLS_OVER)


def _print(costs: Sequence[Mapping[str, float]]) -> None:
    started, worked = costs
    print("| for each instance | to start it | to work on its task | together |\n| --- | --- | --- | --- |")
    for name in (ENGINES, DATABASE, WORKERS, WRITTEN, COMMITS):
        print(f"| {name} | {started[name]:.1f} | {worked[name]:.1f} | {started[name] + worked[name]:.1f} |")
    print(f"\n| instances per second | {' | '.join(f'{rate:,}' for rate in _RATES)} |")
    print(f"| --- |{' --- |' * len(_RATES)}")
    for name in (ENGINES, DATABASE, WORKERS):
        cores = [rate * (started[name] + worked[name]) / 1_000 / _BUSY for rate in _RATES]
        part = name.partition(":")[0]
        print(f"| cores for {part}, {_BUSY:.0%} busy | {' | '.join(f'{one:.2f}' for one in cores)} |")
    for name in (WRITTEN, COMMITS):
        every = [rate * (started[name] + worked[name]) for rate in _RATES]
        print(f"| {name} per second | {' | '.join(f'{one:,.0f}' for one in every)} |")


def main() -> None:
    """Measure and print."""
    with postgres() as server, contextlib.ExitStack() as running:
        engines = [
            running.enter_context(LocalEngine(datasource_url=server.url, jvm_flags=_JVM)) for _ in range(2)
        ]
        with EngineClient(engines[0].url) as client:
            client.deploy(("benchmark.bpmn", BPMN))
        _print(measured([engine.url for engine in engines], looking_at(engines, server.url)))


if __name__ == "__main__":
    main()
