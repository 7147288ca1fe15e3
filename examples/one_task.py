"""Do what is there and end, as a program that a clock starts: ``python -m examples.one_task``."""

from camunda_rest.api.external_task import get_external_tasks_count
from camunda_worker import Connection, EngineClient, ExternalTask, ExternalTaskWorker

from .runner import SHORT_POLL, deploy, run_example


def main(client: EngineClient, engine: Connection) -> None:
    """Three parcels are there; each is weighed, and the worker stops after the last."""
    deploy(client, "parcel")
    for weight in (2, 7, 4):
        client.start_process("parcel", {"weight": weight})
    worker = ExternalTaskWorker(engine, max_tasks=1, poll_length=SHORT_POLL)

    @worker.subscribe("weigh-parcel")
    def weigh_parcel(task: ExternalTask) -> dict[str, object]:
        waiting = get_external_tasks_count.sync(
            client=client.rest, topic_name="weigh-parcel", not_locked=True
        )
        if not waiting.count:
            worker.stop()  # running handlers end, and their results are reported
        print("weighed", task.variables["weight"], "kg")
        return {"is_weighed": True}

    worker.run()
    print("nothing left to do")


if __name__ == "__main__":
    run_example(main)
