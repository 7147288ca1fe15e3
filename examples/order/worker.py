"""The order worker as a program of its own: ``python -m order.worker``.

``CAMUNDA_BASE_URL``, ``CAMUNDA_USER`` and other environment variables say where the engine is, and who we are.
"""

import logging
from pathlib import Path

from camunda_worker import Connection, EngineClient, ExternalTaskWorker

from .handlers import HANDLERS

PROCESS = Path(__file__).with_name("order.bpmn")


def order_worker(connection: Connection) -> ExternalTaskWorker:
    """The worker for all topics of the process."""
    return ExternalTaskWorker(connection, worker_id="order", subscriptions=HANDLERS)


def main() -> None:
    """Deploy the process, then work until Ctrl-C or SIGTERM."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    engine = Connection.from_environment()
    with EngineClient(engine) as client:
        client.deploy(PROCESS, name="order", skip_unchanged=True)
    order_worker(engine).run()


if __name__ == "__main__":
    main()
