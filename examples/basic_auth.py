"""An engine that asks for user and password: ``python -m examples.basic_auth``."""

from camunda_worker import AccessDenied, EngineClient, ExternalTask, ExternalTaskWorker
from camunda_worker.testing import LocalEngine

from .runner import SHORT_POLL, deploy, has_ended, path_of, wait_until, working


def check_photo(task: ExternalTask) -> None:
    """Find every photo fine."""
    print("checked", task.variables["photo"])


def main() -> None:
    """Without credentials, then with them; the engine here has a user ``demo`` with the password ``demo``."""
    with LocalEngine("camunda-7.24", basic_auth=True) as engine:
        with EngineClient(engine.url) as stranger:
            try:
                stranger.start_process("passport")
            except AccessDenied as error:
                print("refused with", error.status)
        worker = ExternalTaskWorker(engine.url, auth=("demo", "demo"), poll_length=SHORT_POLL)
        worker.subscribe("check-photo", check_photo)
        with EngineClient(engine.url, auth=("demo", "demo")) as client, working(worker):
            deploy(client, "passport")
            passport = client.start_process("passport", {"photo": "by day"}).id or ""
            wait_until(lambda: has_ended(client, passport))
            print(path_of(client, passport))


if __name__ == "__main__":
    main()
