"""A decision (DMN), asked for directly and as a step of a process: ``python -m examples.decision``."""

from camunda_worker import Connection, EngineClient, ExternalTaskWorker

from .runner import PROCESSES, SHORT_POLL, path_of, run_example, working

CASES = ({"customer": "friend", "amount": 50}, {"customer": "new", "amount": 2000})


def send_offer(amount: int, percent: int) -> dict[str, object]:
    """The process has decided on the percent; here it is a variable like others."""
    return {"price": amount * (100 - percent) / 100}


def main(client: EngineClient, engine: Connection) -> None:
    """What a table decides needs no code, and changes without a new worker."""
    client.deploy(PROCESSES / "offer.bpmn", PROCESSES / "discount.dmn", name="offer", skip_unchanged=True)
    for case in CASES:
        (row,) = client.evaluate_decision("discount", case)  # a row for each rule that applies
        print(f"{case['customer']}, {case['amount']}: {row['percent']} %")

    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("send-offer", send_offer)
    with working(worker):
        for case in CASES:
            offer = client.start_process("offer", case).id or ""
            client.instances.wait_until_ended(offer)
            print(path_of(client, offer), "at", client.history.variables_of(offer)["price"])


if __name__ == "__main__":
    run_example(main)
