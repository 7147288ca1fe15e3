"""A bare loop: fetch as many as fit, complete them all, and again; aiohttp and json, nothing else."""

import asyncio
import json
from typing import Any

import aiohttp
from load import load, now, variables
from wire import FETCH, FETCH_URL, HEADERS, complete_url, completion


async def main() -> None:
    """Until ended."""
    connector = aiohttp.TCPConnector(limit=load.concurrency + 1)
    async with aiohttp.ClientSession(connector=connector, headers=HEADERS) as session:

        async def handle(task: dict[str, Any]) -> None:
            begun = now()
            await asyncio.sleep(load.pause)
            async with session.post(complete_url(task), data=completion(variables(begun))) as answer:
                await answer.read()
                answer.raise_for_status()

        while True:
            async with session.post(FETCH_URL, data=FETCH) as answer:
                tasks = json.loads(await answer.read())
            await asyncio.gather(*(handle(task) for task in tasks))


asyncio.run(main())
