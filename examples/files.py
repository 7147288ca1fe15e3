"""A file in, another one out: ``python -m examples.files``."""

import secrets
from pathlib import Path
from tempfile import TemporaryDirectory

from camunda_worker import Connection, EngineClient, ExternalTaskWorker, FileValue

from .runner import SHORT_POLL, deploy, path_of, run_example, working

LETTER = "Dear Ann,\nthe kettle has come.\nYours, Bob\n"


def count_words(letter: FileValue) -> dict[str, object]:
    """Asked for by parameter, so its content is loaded; elsewhere a file is its name and type only."""
    words = len((letter.content or b"").decode().split())
    return {"report": FileValue("report.txt", f"{letter.name}: {words} words\n".encode(), "text/plain")}


def main(client: EngineClient, engine: Connection) -> None:
    """A letter goes in, its report comes out, from disk to disk."""
    deploy(client, "letter")
    worker = ExternalTaskWorker(engine, poll_length=SHORT_POLL)
    worker.subscribe("count-words", count_words)
    key = f"letter-{secrets.token_hex(2)}"
    with TemporaryDirectory() as folder, working(worker):
        path = Path(folder, "letter.txt")
        path.write_text(LETTER)
        letter = client.start_process("letter", {"letter": path}, business_key=key).id or ""
        client.instances.wait_until_at(letter, "wait")
        report = client.instances.variables.download(letter, "report", Path(folder, "fetched.txt"))
        print(report.read_text(), end="")
    client.correlate_message("report-fetched", business_key=key)
    print(path_of(client, letter))


if __name__ == "__main__":
    run_example(main)
