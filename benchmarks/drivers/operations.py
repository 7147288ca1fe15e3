"""A bare loop over our generated operations, on the worker's transport."""

import asyncio
from datetime import timedelta

from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load, now, variables

from camunda_rest.api.external_task import complete_external_task_resource, fetch_and_lock
from camunda_rest.models import (
    CompleteExternalTaskDto,
    FetchExternalTasksDto,
    FetchExternalTaskTopicDto,
    LockedExternalTaskDto,
)
from camunda_worker import Connection
from camunda_worker.dtos import to_dtos


async def main() -> None:
    """Until ended."""
    connection = Connection(load.url, timeout=timedelta(seconds=30))
    topic = FetchExternalTaskTopicDto(
        topic_name=TOPIC, lock_duration=LOCK_SECONDS * 1000, deserialize_values=False
    )
    fetch = FetchExternalTasksDto(
        worker_id="raw",
        max_tasks=load.concurrency,
        async_response_timeout=POLL_SECONDS * 1000,
        use_priority=True,
        topics=[topic],
    )
    client = connection.rest()
    async with connection.open_async(max_connections=load.concurrency + 1) as http:
        client.set_async_httpx_client(http)

        async def handle(task: LockedExternalTaskDto) -> None:
            begun = now()
            await asyncio.sleep(load.pause)
            body = CompleteExternalTaskDto(worker_id="raw", variables=to_dtos(variables(begun)))
            await complete_external_task_resource.asyncio(str(task.id), client=client, body=body)

        while True:
            tasks = await fetch_and_lock.asyncio(client=client, body=fetch)
            await asyncio.gather(*(handle(task) for task in tasks))


asyncio.run(main())
