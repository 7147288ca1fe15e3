"""People decide, workers do: user tasks beside external ones: ``python -m examples.user_task``."""

from camunda_worker import Connection, EngineClient, ExternalTaskWorker

from .runner import SHORT_POLL, deploy, path_of, run_example, working

MOST_DAYS = 10


def book_days(who: str, days: int) -> None:
    """Runs once somebody has approved."""
    print(f"booked {days} days for {who}")


def decide(client: EngineClient, boss: str) -> None:
    """What a task list does: show what a group may do, claim it, and complete it."""
    for task in client.user_tasks.list(candidate_group="bosses", process_definition_key="holiday"):
        client.user_tasks.claim(task.id, boss)
        days = client.user_tasks.form_variables(task.id, ["days"])["days"]
        client.user_tasks.complete(task.id, {"approved": isinstance(days, int) and days <= MOST_DAYS})


def main(client: EngineClient, engine: Connection) -> None:
    """Two wish for a holiday; one gets it."""
    deploy(client, "holiday")
    wishes = {"Ann": 5, "Bob": 50}
    ids = [
        client.start_process("holiday", {"who": who, "days": days}).id or "" for who, days in wishes.items()
    ]
    decide(client, "Cleo")
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("book-days", book_days)
    with working(worker):
        for who, id_ in zip(wishes, ids, strict=True):
            client.instances.wait_until_ended(id_)
            (decision,) = client.history.activities(process_instance_id=id_, activity_id="approve")
            print(f"{who}, decided by {decision.assignee}:", path_of(client, id_))


if __name__ == "__main__":
    run_example(main)
