"""Several topics in one worker, which needs no thread for each: ``python -m examples.several_topics``."""

import asyncio
import time

from camunda_worker import Connection, EngineClient, ExternalTask, ExternalTaskWorker, subscribe

from .runner import SHORT_POLL, deploy, path_of, run_example, wait_until, working

CITY = "Turin"


@subscribe(
    "weigh-parcel", process_variables={"city": CITY}
)  # leaves parcels of other cities to other workers
def weigh_parcel(task: ExternalTask) -> dict[str, object]:
    """A plain function runs in a thread."""
    time.sleep(0.1)
    return {"weight": len(str(task.variables["content"]))}


@subscribe("label-parcel", process_variables={"city": CITY}, max_tasks=2)  # there are two printers
async def label_parcel(task: ExternalTask) -> dict[str, object]:
    """A coroutine function runs on the event loop."""
    await asyncio.sleep(0.1)
    return {"label": f"{task.business_key}: {task.variables['weight']} kg"}


def main(client: EngineClient, engine: Connection) -> None:
    """Four parcels of one city, one of another."""
    deploy(client, "parcel")
    worker = ExternalTaskWorker(
        engine, max_tasks=10, poll_length=SHORT_POLL, subscriptions=[weigh_parcel, label_parcel]
    )
    contents = ("books", "shoes", "tea", "a bicycle")
    ids = [
        client.start_process("parcel", {"city": CITY, "content": content}).id or "" for content in contents
    ]
    other = client.start_process("parcel", {"city": "Oslo", "content": "a sledge"}).id or ""
    with working(worker):
        wait_until(lambda: all(path_of(client, id_).endswith("wait") for id_ in ids))
    for content, id_ in zip((*contents, "a sledge"), (*ids, other), strict=True):
        print(f"{content}:", path_of(client, id_))


if __name__ == "__main__":
    run_example(main)
