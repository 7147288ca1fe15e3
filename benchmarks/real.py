"""The same contenders against a real engine on this machine, whose work then takes most of the time."""

import asyncio
import time
from collections.abc import Callable

from attrs import frozen
from contenders import AIOHTTP, OPERATIONS, OURS, Contender
from measure import Process
from rounds import ratio, rounds, spread

from camunda_rest import Client
from camunda_rest.api.external_task import get_external_tasks_count
from camunda_worker import AsyncEngineClient, EngineClient
from camunda_worker.testing import LocalEngine

_TOPIC = "benchmark"
_BEGIN = 50
"""Tasks that are over before the clock starts."""
_TASKS = 800
_LEFT = 100
"""Tasks that are there when it is stopped: an idle poll of a client that was ended would lock those of the next."""
_CONCURRENCY = 10
_STARTERS = 4
_LONGEST_WAIT = 300.0
BPMN = f"""<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/benchmark">
  <process id="benchmark" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="first" sourceRef="start" targetRef="work"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="{_TOPIC}"/>
    <sequenceFlow id="last" sourceRef="work" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
""".encode()


@frozen
class Rate:
    """What a contender reached: tasks per second, and milliseconds of its own CPU time per task."""

    rate: float
    cpu: float


def rates(count: int) -> None:
    """Print tasks per second, and the ratio to a raw loop."""
    with LocalEngine() as engine:
        with EngineClient(engine.url) as client:
            client.deploy(("benchmark.bpmn", BPMN))
        everybody = (OURS, OPERATIONS, AIOHTTP)
        measured = rounds(count, {one.name: _at_work(one, engine.url) for one in everybody})
    raw = [one.rate for one in measured[AIOHTTP.name]]
    print(f"\n### A real engine with H2 beside it, no-op handlers, concurrency {_CONCURRENCY}\n")
    print("| | tasks per second | against raw aiohttp | CPU ms per task |\n| --- | --- | --- | --- |")
    for name, figures in measured.items():
        reached = [one.rate for one in figures]
        cpu = spread([one.cpu for one in figures])
        print(f"| {name} | {spread(reached, '.0f')} | {ratio(reached, raw):.2f} | {cpu} |")


def _at_work(one: Contender, url: str) -> Callable[[], Rate]:
    def measure() -> Rate:
        with Client(url) as client:
            asyncio.run(start_instances(url, _BEGIN + _TASKS + _LEFT - left_in(client)))
            process = Process(one, url, _CONCURRENCY, ())
            try:
                return _rate(process, client)
            finally:
                process.end()

    return measure


async def start_instances(url: str, count: int) -> None:
    """Start so many, several at a time."""
    numbers = iter(range(count))
    async with AsyncEngineClient(url) as client:

        async def start() -> None:
            for _ in numbers:  # one iterator for all who start
                await client.start_process("benchmark")

        await asyncio.gather(*(start() for _ in range(_STARTERS)))


def _rate(process: Process, client: Client) -> Rate:
    first, began = wait_until(client, _TASKS + _LEFT)
    cpu = process.cpu()
    last, ended = wait_until(client, _LEFT)
    tasks = first - last
    return Rate(tasks / (ended - began), 1_000 * (process.cpu() - cpu) / tasks)


def left_in(client: Client) -> int:
    """How many tasks there are."""
    return get_external_tasks_count.sync(client=client, topic_name=_TOPIC).count or 0


def wait_until(client: Client, most: int, pause: float = 0.1) -> tuple[int, float]:
    """Wait until that many tasks are left at most, looking after each pause; how many are, and when it was so."""
    deadline = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < deadline:
        if (left := left_in(client)) <= most:
            return left, time.monotonic()
        time.sleep(pause)
    raise RuntimeError(f"tasks are left after {_LONGEST_WAIT:.0f} s")
