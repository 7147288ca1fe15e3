"""A message that interrupts a process, wherever it stands: ``python -m examples.event_subprocess``."""

import secrets

from camunda_worker import Connection, EngineClient, ExternalTask, ExternalTaskWorker

from .runner import SHORT_POLL, deploy, has_ended, path_of, run_example, wait_until, working


def reserve_seat(task: ExternalTask) -> dict[str, object]:
    """Find a seat."""
    return {"seat": f"{task.variables['row']}A"}


def refund_seat(task: ExternalTask) -> None:
    """Pay back what the seat cost."""
    print("refund for seat", task.variables["seat"])


def main(client: EngineClient, engine: Connection) -> None:
    """A booking is cancelled before its ticket is sent: nobody works on ``send-ticket`` here."""
    deploy(client, "booking")
    key = f"booking-{secrets.token_hex(2)}"
    booking = client.start_process("booking", {"row": 12}, business_key=key).id or ""

    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("reserve-seat", reserve_seat)
    worker.subscribe("refund-seat", refund_seat)
    with working(worker):
        wait_until(lambda: path_of(client, booking).endswith("send"))
        client.correlate_message("booking-cancelled", business_key=key)
        wait_until(lambda: has_ended(client, booking))
    print(path_of(client, booking))


if __name__ == "__main__":
    run_example(main)
