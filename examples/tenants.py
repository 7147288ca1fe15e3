"""One engine, several tenants: ``python -m examples.tenants``."""

import secrets

from camunda_worker import Connection, EngineClient, ExternalTask, ExternalTaskWorker

from .runner import PROCESSES, SHORT_POLL, path_of, run_example, working


def weigh_parcel(task: ExternalTask) -> dict[str, object]:
    """A handler for all tenants learns from the task whose it is."""
    return {"scale": f"scale of {task.tenant_id}"}


def label_parcel(scale: str) -> dict[str, object]:
    """A handler for one tenant only."""
    return {"label": f"weighed by the {scale}"}


def main(client: EngineClient, engine: Connection) -> None:
    """Both tenants' parcels are weighed; labels are printed for one of them."""
    red, blue = (f"{colour}-{secrets.token_hex(2)}" for colour in ("red", "blue"))
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("weigh-parcel", weigh_parcel, tenant_id_in=[red, blue])
    worker.subscribe("label-parcel", label_parcel, tenant_id_in=[red])
    parcels = {}
    for tenant in (red, blue):  # each has a definition of its own, which can differ
        client.deploy(PROCESSES / "parcel.bpmn", tenant_id=tenant)
        parcels[tenant] = client.start_process("parcel", tenant_id=tenant).id or ""
    with working(worker):
        client.instances.wait_until_at(parcels[red], "wait")
        client.instances.wait_until_at(parcels[blue], "label")
    for tenant, parcel in parcels.items():
        print(f"{tenant}:", path_of(client, parcel), "by the", client.history.variables_of(parcel)["scale"])


if __name__ == "__main__":
    run_example(main)
