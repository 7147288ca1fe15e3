"""Twenty orders from beginning to end on a real engine; ``scripts/demo`` starts this.

One program is customer, warehouse and worker at once: it deploys the process, starts the orders, runs the worker,
tells each waiting order that its goods are packed, and at the end asks the engine's history what became of each.
"""

import argparse
import asyncio
import logging
import secrets
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress

import anyio
from attrs import frozen
from rich.console import Console
from rich.table import Table

from camunda_rest.api.process_instance import get_process_instances
from camunda_worker import AsyncEngineClient, CamundaError, Connection
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import LocalEngineError

from .handlers import CREDIT_LIMIT
from .history import CANCELLED, SHIPPED, Story, read_story
from .worker import PROCESS, order_worker

ORDERS = 20
PATIENCE = 45
"""Seconds for all orders to reach their ends."""
GLANCE = 0.1
"""Seconds between two looks at the orders."""


@frozen
class Order:
    """What a customer wants.

    Attributes:
        key: The business key, unlike those of earlier runs on the same engine.
        amount: In euros.
    """

    key: str
    amount: int

    @property
    def path(self) -> tuple[str, ...]:
        """The way that its process should take."""
        return CANCELLED if self.amount > CREDIT_LIMIT else SHIPPED


def make_orders() -> list[Order]:
    """Some of them beyond what the bank grants."""
    run = secrets.token_hex(2)
    return [Order(f"{run}-{number:02}", 120 * number % 700 + 20) for number in range(1, ORDERS + 1)]


async def play(engine: Connection, orders: Sequence[Order]) -> list[Story]:
    """Run all orders through the process; what the history tells of them, in the same sequence."""
    async with AsyncEngineClient(engine) as client:
        await client.deploy(PROCESS, name="order", skip_unchanged=True)
        ids = [await place(client, order) for order in orders]
        worker = order_worker(engine)
        async with anyio.create_task_group() as running:
            running.start_soon(worker.arun)
            with anyio.move_on_after(PATIENCE):
                await pack_goods(client, ids)
            worker.stop()
        return [await read_story(client, id_) for id_ in ids]


async def place(client: AsyncEngineClient, order: Order) -> str:
    """Start a process instance for an order; its id."""
    instance = await client.start_process("order", {"amount": order.amount}, business_key=order.key)
    return instance.id or ""


async def pack_goods(client: AsyncEngineClient, ids: Sequence[str]) -> None:
    """Be the warehouse: give the message to each order that waits for it, until all have ended."""
    ours = ",".join(ids)
    while await get_process_instances.asyncio(client=client.rest, process_instance_ids=ours, max_results=1):
        waiting = await get_process_instances.asyncio(
            client=client.rest, process_instance_ids=ours, activity_id_in="goods-packed"
        )
        for instance in waiting:
            await client.correlate_message("goods-packed", business_key=instance.business_key)
        await anyio.sleep(GLANCE)


def table(orders: Sequence[Order], stories: Sequence[Story]) -> Table:
    """One line for each order."""
    result = Table(title="What the engine's history says", title_justify="left", pad_edge=False)
    steps = ("charge-card", "reserve-stock", "goods-packed", "ship-order")
    for heading in ("order", "euros", *steps, "ended at", ""):
        result.add_column(heading, justify="right" if heading == "euros" else "left", no_wrap=True)
    for order, story in zip(orders, stories, strict=True):
        mark = "[green]✓[/]" if is_right(order, story) else "[bold red]✗[/]"
        result.add_row(order.key, str(order.amount), *map(story.of, steps), story.end or "-", mark)
    return result


def is_right(order: Order, story: Story) -> bool:
    """Whether the order took its way to its end."""
    return story.business_key == order.key and story.state == "COMPLETED" and story.path == order.path


def show(console: Console, orders: Sequence[Order], stories: Sequence[Story], seconds: float) -> bool:
    """Print what happened; whether all of it is right."""
    console.print(table(orders, stories))
    ends = Counter(story.end or "no end" for story in stories)
    tries = sum(sum(story.failures.values()) for story in stories)
    right = sum(map(is_right, orders, stories))
    console.print(
        ", ".join(f"{count} {end}" for end, count in ends.most_common()),
        f"with {tries} failed tries repeated, in {seconds:.1f} s; {right} of {len(orders)} ended where they should.",
        highlight=False,
    )
    return right == len(orders)


def run(console: Console, engine: Connection) -> bool:
    """Play and show."""
    orders = make_orders()
    console.print(f"{len(orders)} orders at {engine.base_url}", highlight=False)
    began = time.monotonic()
    stories = asyncio.run(play(engine, orders))
    return show(console, orders, stories, time.monotonic() - began)


def arguments(given: Sequence[str]) -> tuple[Connection | None, bool]:
    """Read the command line: the engine to use, if not one of our own, and whether to keep our own."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description="Twenty orders on a real engine.")
    parser.add_argument("--url", help="use the engine at this address instead of starting one")
    parser.add_argument("--auth", metavar="USER:PASSWORD", help="for an engine with Basic auth; needs --url")
    parser.add_argument("--keep", action="store_true", help="leave the engine up until Ctrl-C")
    chosen = parser.parse_args(given)
    if chosen.url is None:
        if chosen.auth is not None:
            parser.error("--auth: only with --url; the engine started here asks for no password")
        return None, chosen.keep
    if chosen.keep:
        parser.error("--keep: the engine at --url stays up anyway")
    user, _, password = (chosen.auth or "").partition(":")
    try:
        return Connection(chosen.url, auth=(user, password) if user else None), False
    except ValueError as error:
        parser.error(f"--url: {error}")


@contextmanager
def own_engine(console: Console, *, keep: bool) -> Iterator[Connection]:
    """An engine for this run."""
    began = time.monotonic()
    console.print("starting an engine of our own: camunda-7.24")
    with LocalEngine("camunda-7.24") as engine:
        console.print(f"it is up after {time.monotonic() - began:.1f} s", highlight=False)
        yield Connection(engine.url)
        if keep:
            console.print(f"the engine stays up until Ctrl-C: {engine.url}", highlight=False)
            with suppress(KeyboardInterrupt):
                threading.Event().wait()


def main(given: Sequence[str]) -> int:
    """Run the demo; 0 if the history says that each order ended where it should."""
    # a failed try is part of the story and shown in the table; its warnings would fill the screen
    logging.basicConfig(level=logging.ERROR)
    connection, keep = arguments(given)
    console = Console()
    if not console.is_terminal:  # in a file, lines need not fit a screen
        console.width = 120
    try:
        with nullcontext(connection) if connection else own_engine(console, keep=keep) as engine:
            return 0 if run(console, engine) else 1
    except* (CamundaError, LocalEngineError) as group:  # one of the worker comes in a group
        for error in group.exceptions:
            print(f"demo: {error}", file=sys.stderr)
    except* KeyboardInterrupt:
        print("demo: interrupted", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
