"""Outcomes that the process knows are BPMN errors, not failures: ``python -m examples.bpmn_error``."""

from camunda_worker import BpmnError, Connection, EngineClient, ExternalTask, ExternalTaskWorker, TaskResult

from .runner import SHORT_POLL, deploy, has_ended, path_of, run_example, wait_until, working


def check_photo(task: ExternalTask) -> TaskResult:
    """Look at a photo; each BPMN error takes the process another way."""
    match task.variables["photo"]:
        case "at night":
            return task.bpmn_error("TOO_DARK", "take it by day", {"advice": "by day"})
        case "with a friend":
            raise BpmnError("TWO_FACES", "who is it?")  # from deep inside, the same by an exception
        case _:
            return task.complete({"is_fine": True})


def main(client: EngineClient, engine: Connection) -> None:
    """Three photos, three ways."""
    deploy(client, "passport")
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("check-photo", check_photo)
    photos = ("by day", "at night", "with a friend")
    with working(worker):
        ids = [client.start_process("passport", {"photo": photo}).id or "" for photo in photos]
        wait_until(lambda: all(has_ended(client, id_) for id_ in ids))
    for photo, id_ in zip(photos, ids, strict=True):
        print(f"{photo}:", path_of(client, id_))


if __name__ == "__main__":
    run_example(main)
