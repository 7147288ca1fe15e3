"""Give a message to the one instance that waits for it: ``python -m examples.correlate_message``."""

import secrets

from camunda_worker import Connection, EngineClient, ExternalTaskWorker, MismatchingCorrelation

from .runner import SHORT_POLL, deploy, has_ended, path_of, run_example, wait_until, working


def main(client: EngineClient, engine: Connection) -> None:
    """A parcel is ready to be collected, and then it is."""
    deploy(client, "parcel")
    key = f"parcel-{secrets.token_hex(2)}"
    parcel = client.start_process("parcel", business_key=key).id or ""

    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("weigh-parcel", lambda task: {"weight": 2})  # noqa: ARG005 - a constant scale
    worker.subscribe("label-parcel", lambda task: {"label": f"{task.business_key}, 2 kg"})
    try:
        client.correlate_message("parcel-collected", business_key=key)
    except MismatchingCorrelation:
        print("it does not wait yet")
    with working(worker):
        wait_until(lambda: path_of(client, parcel).endswith("wait"))
    (result,) = client.correlate_message("parcel-collected", business_key=key, variables={"by": "Ann"})
    print("the message went to an", result.result_type)
    wait_until(lambda: has_ended(client, parcel))
    print(path_of(client, parcel))


if __name__ == "__main__":
    run_example(main)
