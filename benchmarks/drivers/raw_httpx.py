"""A bare loop: fetch as many as fit, complete them all, and again; httpx and json, nothing else."""

import asyncio
import json
from typing import Any

import httpx
from load import load, now, variables
from wire import FETCH, FETCH_URL, HEADERS, complete_url, completion


async def main() -> None:
    """Until ended."""
    limits = httpx.Limits(
        max_connections=load.concurrency + 1, max_keepalive_connections=load.concurrency + 1
    )
    async with httpx.AsyncClient(headers=HEADERS, limits=limits, timeout=30) as client:

        async def handle(task: dict[str, Any]) -> None:
            begun = now()
            await asyncio.sleep(load.pause)
            answer = await client.post(complete_url(task), content=completion(variables(begun)))
            answer.raise_for_status()

        while True:
            tasks = json.loads((await client.post(FETCH_URL, content=FETCH)).content)
            await asyncio.gather(*(handle(task) for task in tasks))


asyncio.run(main())
