"""What the small examples share: an engine, a worker beside the main thread, and what the engine's history says."""

import argparse
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from camunda_rest.api.historic_activity_instance import get_historic_activity_instances
from camunda_worker import Connection, EngineClient, ExternalTaskWorker, NotFound
from camunda_worker.testing import LocalEngine

PROCESSES = Path(__file__).with_name("processes")
SHORT_POLL = timedelta(seconds=1)
"""A stop waits for the pending poll, and these programs stop often; other workers keep the default."""
PATIENCE = 30.0
"""Seconds."""


def run_example(example: Callable[[EngineClient, Connection], None]) -> None:
    """Run an example on the engine at ``--url``, or on one that is started for it."""
    logging.basicConfig(level=logging.ERROR)  # a failed try is part of some examples
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", help="use the engine at this address instead of starting one")
    url = parser.parse_args().url
    if url is not None:
        _play(example, Connection(url))
        return
    with LocalEngine("camunda-7.24") as engine:
        _play(example, Connection(engine.url))


def _play(example: Callable[[EngineClient, Connection], None], engine: Connection) -> None:
    with EngineClient(engine) as client:
        example(client, engine)


def deploy(client: EngineClient, process: str) -> None:
    """Deploy a process of the examples."""
    client.deploy(PROCESSES / f"{process}.bpmn", name=process, skip_unchanged=True)


@contextmanager
def working(worker: ExternalTaskWorker) -> Iterator[None]:
    """Run a worker while the context lasts; a program that is nothing but a worker calls ``worker.run()``."""
    thread = threading.Thread(target=worker.run)
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join()


def wait_until(condition: Callable[[], bool]) -> None:
    """Look again and again until it is so.

    Raises:
        TimeoutError: It takes too long.
    """
    deadline = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {PATIENCE:.0f} s: {condition}")
        time.sleep(0.05)


def has_ended(client: EngineClient, process_instance_id: str) -> bool:
    """Whether the instance runs no more."""
    try:
        client.instances.get(process_instance_id)
    except NotFound:
        return True
    return False


def path_of(client: EngineClient, process_instance_id: str) -> str:
    """The activities that the instance went through, as the engine's history has them."""
    activities = get_historic_activity_instances.sync(
        client=client.rest, process_instance_id=process_instance_id, sort_by="occurrence", sort_order="asc"
    )
    return " > ".join(activity.activity_id or "" for activity in activities)
