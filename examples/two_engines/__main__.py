"""One order on its way through two engines, both started here: ``python -m examples.two_engines``.

A worker serves one engine, so there are two of them, in one event loop. What one engine's handler has to tell the
other engine, it tells by a client.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import anyio

from camunda_rest.api.process_instance import get_process_instances
from camunda_worker import AsyncEngineClient, Connection, ExternalTask, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

HERE = Path(__file__).parent
PATIENCE = 30
"""Seconds for the order to reach its end."""


def shop_worker(connection: Connection, warehouse: AsyncEngineClient) -> ExternalTaskWorker:
    """Does what the shop's engine asks for."""
    worker = ExternalTaskWorker(connection, worker_id="shop")

    @worker.subscribe("ask-warehouse")
    async def ask_warehouse(task: ExternalTask) -> None:
        print(f"shop: asks the warehouse to send {task.variables['goods']}")
        await warehouse.start_process("parcel", task.variables, business_key=task.business_key)

    return worker


def warehouse_worker(connection: Connection, shop: AsyncEngineClient) -> ExternalTaskWorker:
    """Does what the warehouse's engine asks for."""
    worker = ExternalTaskWorker(connection, worker_id="warehouse")

    @worker.subscribe("send-parcel")
    def send_parcel(task: ExternalTask) -> None:
        print(f"warehouse: sends {task.variables['goods']}")

    @worker.subscribe("tell-shop")
    async def tell_shop(task: ExternalTask) -> None:
        print("warehouse: tells the shop")
        await shop.correlate_message("parcel-sent", business_key=task.business_key)

    return worker


async def play(at_shop: Connection, at_warehouse: Connection) -> None:
    """Place an order, and work on both engines until it has come to its end."""
    async with AsyncEngineClient(at_shop) as shop, AsyncEngineClient(at_warehouse) as warehouse:
        await shop.deploy(HERE / "shop.bpmn")
        await warehouse.deploy(HERE / "warehouse.bpmn")
        order = await shop.start_process("shop-order", {"goods": "a kettle"}, business_key="4711")
        await work([shop_worker(at_shop, warehouse), warehouse_worker(at_warehouse, shop)], shop, order.id)
    print("shop: the order is done")


async def work(
    workers: Sequence[ExternalTaskWorker], client: AsyncEngineClient, instance: str | None
) -> None:
    """Run all workers until a process instance has ended."""
    async with anyio.create_task_group() as running:
        for worker in workers:
            running.start_soon(worker.arun)
        with anyio.fail_after(PATIENCE):
            while await get_process_instances.asyncio(  # noqa: ASYNC110 - the engine tells nobody
                client=client.rest, process_instance_ids=instance
            ):
                await anyio.sleep(0.1)
        for worker in workers:
            worker.stop()


def main() -> None:
    """Start both engines; that of the warehouse wants a password."""
    with LocalEngine() as shop, LocalEngine(basic_auth=True) as warehouse:
        asyncio.run(play(Connection(shop.url), Connection(warehouse.url, auth=("demo", "demo"))))


if __name__ == "__main__":
    main()
