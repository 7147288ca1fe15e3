"""camunda-client: tasks come as an asynchronous iterator."""

import asyncio
import logging
from datetime import timedelta
from typing import Any

import httpx
from camunda_client.clients import ExternalTaskClient, ExternalTaskConfig
from camunda_client.clients.dto import AuthData
from camunda_client.worker import ExternalTaskWorker
from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load


async def handle(context: Any) -> None:
    """One task."""
    async with context:
        await asyncio.sleep(load.pause)
        await context.complete()


async def main() -> None:
    """Until ended."""
    config = ExternalTaskConfig(
        max_tasks=load.concurrency,
        lock_duration=timedelta(seconds=LOCK_SECONDS),
        async_response_timeout=timedelta(seconds=POLL_SECONDS),
    )
    client = ExternalTaskClient(
        "peer", load.url, AuthData(username="demo", password="demo"), httpx.AsyncHTTPTransport(), config
    )
    worker = ExternalTaskWorker(client, pull_interval=timedelta(0))
    async with asyncio.TaskGroup() as handlers, worker, worker.subscribe(TOPIC) as contexts:
        async for context in contexts:
            handlers.create_task(handle(context))


logging.disable()
asyncio.run(main())
