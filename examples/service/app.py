"""The service: ``uvicorn --factory examples.service.app:make_app``; ``CAMUNDA_BASE_URL`` says where the engine is."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from camunda_worker import AsyncEngineClient, Connection, ExternalTaskWorker, NoSuchInstance, subscribe

PROCESS = Path(__file__).with_name("ticket.bpmn")


class Order(BaseModel):
    """What a request brings; the fields become variables of the process."""

    event: str
    seats: int


@subscribe("pay-ticket")
async def pay_ticket(event: str, seats: int) -> dict[str, object]:
    """Runs on the service's event loop, between its requests; a plain ``def`` would run in a thread."""
    await asyncio.sleep(0.3)  # stands for a bank
    return {"receipt": f"{seats} seats for {event}"}


def make_app(engine: Connection | None = None) -> FastAPI:
    """The service, for this engine or for that of the environment."""
    engine = engine or Connection.from_environment()
    client = AsyncEngineClient(engine)
    # a shutdown waits for the pending poll
    worker = ExternalTaskWorker(engine, subscriptions=[pay_ticket], poll_length=timedelta(seconds=1))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with client, asyncio.TaskGroup() as running:
            await client.deploy(PROCESS, name="ticket", skip_unchanged=True)
            running.create_task(worker.arun())
            yield
            worker.stop()  # running handlers end, and their results are reported

    app = FastAPI(lifespan=lifespan)

    @app.post("/tickets", status_code=202)
    async def order(order: Order) -> dict[str, str | None]:
        started = await client.start_process("ticket", order.model_dump())
        return {"id": started.id}

    @app.get("/tickets/{ticket_id}")
    async def look(ticket_id: str) -> dict[str, object]:
        try:
            instance = await client.history.instance(ticket_id)
        except NoSuchInstance as error:
            raise HTTPException(404, str(error)) from error
        return {"state": instance.state, **await client.history.variables_of(ticket_id)}

    return app
