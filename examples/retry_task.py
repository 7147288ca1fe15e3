"""A task that fails is tried again, and at last is an incident: ``python -m examples.retry_task``."""

from datetime import timedelta

from camunda_rest.api.external_task import get_external_tasks, set_external_task_resource_retries
from camunda_rest.api.incident import get_incidents
from camunda_rest.models import RetriesDto
from camunda_worker import Connection, EngineClient, ExternalTask, ExternalTaskWorker, RetryPolicy

from .runner import SHORT_POLL, deploy, path_of, run_example, wait_until, working

SCALE = {"is broken": True}


def weigh_parcel(task: ExternalTask) -> dict[str, object]:
    """Weigh, unless the scale is broken; an exception is a failure, and the retry policy says what follows."""
    print("weighing, retries left:", task.retries)
    if SCALE["is broken"]:
        raise OSError("the scale does not answer")
    return {"weight": 2}


def main(client: EngineClient, engine: Connection) -> None:
    """The scale is mended only once the retries are used up."""
    deploy(client, "parcel")
    parcel = client.start_process("parcel").id or ""
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("weigh-parcel", weigh_parcel, retry=RetryPolicy.fixed(1, timedelta(milliseconds=300)))
    with working(worker):
        wait_until(lambda: bool(get_incidents.sync(client=client.rest, process_instance_id=parcel)))
        (incident,) = get_incidents.sync(client=client.rest, process_instance_id=parcel)
        print("incident:", incident.incident_message)
        SCALE["is broken"] = False
        (task,) = get_external_tasks.sync(client=client.rest, process_instance_id=parcel)
        set_external_task_resource_retries.sync(task.id or "", client=client.rest, body=RetriesDto(retries=1))
        wait_until(lambda: path_of(client, parcel).endswith("label"))
    print(path_of(client, parcel))


if __name__ == "__main__":
    run_example(main)
