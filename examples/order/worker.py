"""The order worker as a program of its own: ``python -m order.worker``.

Environment:
    ENGINE_URL       where the engine is; http://localhost:8080/engine-rest by default
    ENGINE_USER      with ENGINE_PASSWORD, for an engine with Basic auth
    ENGINE_PASSWORD
"""

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from camunda_worker import Connection, EngineClient, ExternalTaskWorker
from camunda_worker.connection import DEFAULT_URL

from .handlers import HANDLERS

PROCESS = Path(__file__).with_name("order.bpmn")


def connection(environment: Mapping[str, str]) -> Connection:
    """Where the engine is and who we are, as the environment says."""
    user = environment.get("ENGINE_USER")
    auth = (user, environment.get("ENGINE_PASSWORD", "")) if user else None
    return Connection(environment.get("ENGINE_URL", DEFAULT_URL), auth=auth)


def order_worker(connection: Connection) -> ExternalTaskWorker:
    """The worker for all topics of the process."""
    return ExternalTaskWorker(connection, worker_id="order", subscriptions=HANDLERS)


def main() -> None:
    """Deploy the process, then work until Ctrl-C or SIGTERM."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    engine = connection(os.environ)
    with EngineClient(engine) as client:
        client.deploy(PROCESS, name="order", skip_unchanged=True)
    order_worker(engine).run()


if __name__ == "__main__":
    main()
