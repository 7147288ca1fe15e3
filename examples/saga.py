"""A saga: what was done is undone when a later step fails for good: ``python -m examples.saga``."""

from camunda_worker import BpmnError, Connection, EngineClient, ExternalTaskWorker

from .runner import SHORT_POLL, deploy, path_of, run_example, working


def book_hotel(city: str) -> dict[str, object]:
    """Book a room."""
    return {"room": f"room in {city}"}


def book_flight(city: str) -> dict[str, object]:
    """Book a seat."""
    return {"seat": f"seat to {city}"}


def pay_trip(amount: int, limit: int) -> None:
    """Pay; a BPMN error goes the way of compensation, while a failure would be tried again."""
    if amount > limit:
        raise BpmnError("CARD_DECLINED", f"{amount} is over the limit of {limit}")


def cancel_hotel(room: str) -> None:
    """Undo `book_hotel`; asked for only if that has completed."""
    print(f"cancelled: {room}\n", end="")  # in one piece: the other one runs in its thread meanwhile


def cancel_flight(seat: str) -> None:
    """Undo `book_flight`."""
    print(f"cancelled: {seat}\n", end="")


def main(client: EngineClient, engine: Connection) -> None:
    """One trip is paid, the other one undone."""
    deploy(client, "trip")
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    for handler in (book_hotel, book_flight, pay_trip, cancel_hotel, cancel_flight):
        worker.subscribe(handler.__name__.replace("_", "-"), handler)
    with working(worker):
        for amount in (300, 900):
            trip = client.start_process("trip", {"city": "Oslo", "amount": amount, "limit": 500}).id or ""
            client.instances.wait_until_ended(trip)
            print(path_of(client, trip))


if __name__ == "__main__":
    run_example(main)
