"""The service at work, from its start to its end: ``python -m examples.service``."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
import uvicorn
from fastapi import FastAPI

from camunda_worker import AsyncEngineClient, Connection, EngineClient
from examples.runner import run_example

from .app import make_app


@asynccontextmanager
async def serving(app: FastAPI) -> AsyncIterator[httpx.AsyncClient]:
    """A client of the service, which runs meanwhile; at the end it is shut down as by SIGTERM."""
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    async with asyncio.TaskGroup() as running:
        running.create_task(server.serve())
        while not server.started:  # noqa: ASYNC110 - the server tells nobody
            await asyncio.sleep(0.05)
        host, port = server.servers[0].sockets[0].getsockname()
        async with httpx.AsyncClient(base_url=f"http://{host}:{port}", trust_env=False) as browser:
            yield browser
        server.should_exit = True


async def order(browser: httpx.AsyncClient, event: str) -> str:
    """Order two tickets; the answer comes at once, with the instance's id."""
    answer = await browser.post("/tickets", json={"event": event, "seats": 2})
    print("ordered:", answer.status_code)
    return str(answer.json()["id"])


async def play(engine: Connection) -> str:
    """Order twice; the second order, whose id is returned, is still being paid for when the service ends."""
    async with AsyncEngineClient(engine) as client, serving(make_app(engine)) as browser:
        first = await order(browser, "Macbeth")
        await client.instances.wait_until_ended(first)
        print((await browser.get(f"/tickets/{first}")).json())
        second = await order(browser, "Hamlet")
        while not await client.external_tasks.list(process_instance_id=second, locked=True).count():  # noqa: ASYNC110 - nor the engine
            await asyncio.sleep(0.05)
        return second


def main(client: EngineClient, engine: Connection) -> None:
    """What was begun is finished before the service has ended."""
    hamlet = asyncio.run(play(engine))
    past = client.history.instance(hamlet)
    print("after the service's end:", past.state, client.history.variables_of(hamlet)["receipt"])


if __name__ == "__main__":
    run_example(main)
