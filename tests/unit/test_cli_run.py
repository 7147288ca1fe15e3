"""``camunda-worker run`` in this process, with engines in memory: targets, ``--burst``, logs, the summary."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import define, field
from rich.console import Console
from typer.testing import CliRunner, Result

from camunda_worker import Connection, ExternalTask, ExternalTaskWorker, subscribe
from camunda_worker.cli import logs, running, summary, targets
from camunda_worker.cli.access import Access
from camunda_worker.cli.app import app
from camunda_worker.cli.burst import UntilNothingIsLeft
from camunda_worker.engine import Poll
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import Complete
from camunda_worker.testing import InMemoryEngine

pytestmark = [pytest.mark.fast, pytest.mark.usefixtures("quick_polls")]

MODULE = """
from camunda_worker import ExternalTaskWorker, subscribe
from camunda_worker.testing import InMemoryEngine

@subscribe("pack", max_tasks=1)
def pack(amount: int) -> None:
    following = ENGINE.add_task("ship", {"amount": amount}) if amount else None

@subscribe("ship")
async def ship(amount: int) -> dict[str, object]:
    return {"shipped": amount}

ENGINE = InMemoryEngine()
FIRST = ENGINE.add_task("pack", {"amount": 30})
"""
WORKER = "worker = ExternalTaskWorker(ENGINE, subscriptions=[pack, ship])\nboth = [pack, ship]\n"

Module = Callable[[str], str]


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Module:
    """Writes a module into the working directory; returns its name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    def write(text: str) -> str:
        name = f"module_{tmp_path.name}"
        (tmp_path / f"{name}.py").write_text(text)
        monkeypatch.delitem(sys.modules, name, raising=False)
        return name

    return write


@pytest.fixture(autouse=True)
def _logging_as_before() -> Iterator[None]:
    root, chatty = logging.getLogger(), logging.getLogger("httpx")
    before = root.handlers[:], root.level, chatty.level
    yield
    root.handlers[:], root.level, chatty.level = before


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["run", *arguments])


def test_a_burst_ends_when_nothing_is_left_not_even_what_came_meanwhile(module: Module) -> None:
    name = module(MODULE + WORKER)
    result = run(name, "--burst")
    assert result.exit_code == 0, result.output
    tasks = sys.modules[name].ENGINE.tasks.values()
    assert [(one.task.topic, one.ended) for one in tasks] == [("pack", True), ("ship", True)]


@define(eq=False)
class FarEngine(InMemoryEngine):
    """Its answers to polls are on their way until they have `arrived`."""

    arrived: asyncio.Event = field(factory=asyncio.Event, init=False)

    async def fetch_and_lock(self, poll: Poll) -> Sequence[ExternalTask]:
        tasks = await super().fetch_and_lock(poll)
        await self.arrived.wait()
        return tasks


@pytest.mark.anyio
async def test_what_a_poll_did_not_find_may_be_there_after_a_report() -> None:
    engine = FarEngine()
    engine.add_task("pack")
    stops: list[bool] = []
    watched = UntilNothingIsLeft(engine, frozenset({"pack", "ship"}), lambda: stops.append(True))

    def handle(task: ExternalTask) -> None: ...

    async def fetch(topic: str) -> Sequence[ExternalTask]:
        return await watched.fetch_and_lock(Poll("w", 10, [subscribe(topic)(handle)]))

    engine.arrived.set()
    (task,) = await fetch("pack")
    engine.arrived.clear()
    fetching = asyncio.create_task(fetch("ship"))
    await asyncio.sleep(0)  # now it has begun
    await watched.report(task, Complete())
    engine.arrived.set()
    assert await fetching == []
    assert await fetch("pack") == []
    assert not stops
    assert await fetch("ship") == []
    assert stops


def test_a_burst_leaves_what_is_to_be_tried_later() -> None:
    engine = InMemoryEngine()
    stored = engine.add_task("pack")
    watched = UntilNothingIsLeft(engine, frozenset({"pack"}))
    worker = ExternalTaskWorker(watched)
    watched.stop = worker.stop

    @worker.subscribe("pack")
    def pack() -> None:
        raise OSError("the printer is out of paper")

    worker.run()
    assert len(stored.reports) == 1
    assert not stored.ended


def test_a_burst_waits_for_no_task_that_was_lost_meanwhile() -> None:
    engine = InMemoryEngine()
    stored = engine.add_task("pack")
    watched = UntilNothingIsLeft(engine, frozenset({"pack"}))
    worker = ExternalTaskWorker(watched)
    watched.stop = worker.stop

    @worker.subscribe("pack")
    def pack(task: ExternalTask) -> None:
        engine.cancel(str(task.process_instance_id))

    worker.run()
    assert stored.reports == []


@pytest.mark.parametrize("attribute", ["", ":worker", ":both"])
def test_a_target_is_a_module_a_worker_or_handlers(module: Module, attribute: str) -> None:
    found = targets.find(module(MODULE + WORKER) + attribute)
    subscriptions = found.subscriptions if isinstance(found, ExternalTaskWorker) else found
    assert [one.topic for one in subscriptions] == ["pack", "ship"]


def test_one_handler_or_all_of_a_module_are_a_target(module: Module) -> None:
    name = module(MODULE + "again = ship")
    for target, topics in ((f"{name}:ship", ["ship"]), (name, ["pack", "ship"])):
        found = targets.find(target)
        assert isinstance(found, list)
        assert [one.topic for one in found] == topics


@pytest.mark.parametrize(
    ("target", "text", "reason"),
    [
        ("no_such_module", "", "there is no module 'no_such_module'"),
        ("{}:parcel", MODULE, "has no 'parcel'; there are: {0}:pack, {0}:ship"),
        ("{}.pack", MODULE, "there is no module '{0}.pack' in"),
        ("{}.pack", MODULE, "or installed; did you mean {0}:pack?"),
        ("{}:ENGINE", MODULE, "neither a worker nor handlers"),
        ("{}", "x = 1", "it has no worker, and no handler"),
        ("{}", MODULE + "worker = ExternalTaskWorker(ENGINE)", "its worker has no topic"),
        ("{}:worker", MODULE + "worker = ExternalTaskWorker(ENGINE)", "its worker has no topic"),
        ("{}.py", MODULE, "no module's name; write it as it is imported, such as shop.handlers"),
        ("{}", MODULE + WORKER + "other = ExternalTaskWorker(ENGINE)", "several workers; there are: "),
    ],
)
def test_what_cannot_be_run_is_told_on_one_line(module: Module, target: str, text: str, reason: str) -> None:
    name = module(text)
    result = run(target.format(name))
    assert result.exit_code == 2
    assert reason.format(name) in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("command", [["run"], ["check", "order.bpmn"]], ids=["run", "check"])
@pytest.mark.parametrize("text", ["import no_such_module", "no Python", "int('x')", "raise SystemExit(0)"])
def test_a_module_that_cannot_be_imported_shows_where(module: Module, command: list[str], text: str) -> None:
    Path("order.bpmn").write_text('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')
    result = CliRunner().invoke(app, [*command, module(text)])
    assert result.exit_code == 2
    assert f"    {text}" in result.stderr
    assert result.stderr.endswith("it cannot be imported\n")


RUNNING = {
    "run": WORKER + "worker.run()",
    "arun": WORKER + "import asyncio\nasyncio.run(worker.arun())",
    "compat": "from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker as Old\n"
    "Old().subscribe('pack', print)",
}


@pytest.mark.parametrize("command", [["run"], ["check", "order.bpmn"]], ids=["run", "check"])
@pytest.mark.parametrize("text", RUNNING.values(), ids=RUNNING)
def test_a_module_whose_worker_runs_when_it_is_imported_is_refused(
    module: Module, command: list[str], text: str
) -> None:
    Path("order.bpmn").write_text('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>')
    name = module(MODULE + text)
    result = CliRunner().invoke(app, [*command, name])
    assert result.exit_code == 2
    assert result.stderr.endswith(
        f"camunda-worker: worker.run() while camunda-worker imports {name}:"
        " put it under if __name__ == '__main__':\n"
    )
    assert "Traceback" not in result.stderr


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_a_module_begins_runs_no_worker_either(module: Module) -> None:
    name = module(
        MODULE
        + WORKER
        + "import threading, time\n"
        + "thread = threading.Thread(target=lambda: (time.sleep(0.1), worker.run()))\nthread.start()"
    )
    targets.find(name)
    sys.modules[name].thread.join(5)
    assert not sys.modules[name].thread.is_alive()
    assert [one.ended for one in sys.modules[name].ENGINE.tasks.values()] == [False]


REFUSING = """
from camunda_worker.errors import AccessDenied

class Refusing(InMemoryEngine):
    async def fetch_and_lock(self, poll):
        raise AccessDenied({status}, "no", operation="POST /external-task/fetchAndLock", type="RestException")

worker = ExternalTaskWorker(Refusing(), subscriptions=[pack])
"""


@pytest.mark.parametrize(
    ("status", "advice"),
    [
        (401, "CAMUNDA_USER and CAMUNDA_PASSWORD, or --user, say who asks"),
        (403, "this user may not do it"),
    ],
)
def test_whose_first_poll_is_refused_learns_what_to_look_at(
    module: Module, monkeypatch: pytest.MonkeyPatch, status: int, advice: str
) -> None:
    monkeypatch.setattr("camunda_worker.refusals._PATIENCE", -1)
    result = run(module(MODULE + REFUSING.format(status=status)))
    assert result.exit_code == 3
    assert f": no; {advice}; camunda-worker doctor looks further\n" in result.stderr


def test_a_worker_keeps_its_engine_unless_options_say_otherwise() -> None:
    worker = ExternalTaskWorker(Connection("http://one:8080/engine-rest", auth=("a", "b")), max_tasks=3)
    wider = worker.variant(max_tasks=7)
    assert (str(wider.engine), wider.max_tasks, worker.max_tasks) == ("http://one:8080/engine-rest", 7, 3)
    assert isinstance(wider.engine, RestEngine)
    assert (wider.engine.max_tasks, wider.engine.connection.auth) == (7, ("a", "b"))
    other = worker.variant(connection=Connection("http://two:8080/engine-rest"))
    assert (str(other.engine), str(worker.engine)) == (
        "http://two:8080/engine-rest",
        "http://one:8080/engine-rest",
    )
    other.subscribe("pack", lambda: None)
    assert worker.subscriptions == ()
    with pytest.raises(ValueError, match="max_tasks 0"):
        worker.variant(max_tasks=0)


def test_the_options_and_the_environment_say_where_the_engine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAMUNDA_BASE_URL", "http://one:8080/engine-rest")
    monkeypatch.setenv("CAMUNDA_TOKEN", "from-the-environment")
    assert Access().connection().base_url == "http://one:8080/engine-rest"
    assert Access("http://two:8080/engine-rest").connection().auth == "from-the-environment"
    asked = Access(None, "demo", "secret")
    assert asked.connection().auth == ("demo", "secret")
    assert "secret" not in repr(asked)


def test_a_password_is_not_in_the_url() -> None:
    result = CliRunner().invoke(app, ["topics", "--url", "http://demo:hidden@one:8080/engine-rest"])
    reason = "--url: credentials do not belong in the url, which is logged; give --user and CAMUNDA_PASSWORD"
    assert (result.exit_code, result.stderr) == (2, f"camunda-worker: {reason}\n")


def test_what_is_no_url_is_told_by_the_options_name() -> None:
    result = CliRunner().invoke(app, ["topics", "--url", "one:8080/engine-rest"])
    reason = "--url 'one:8080/engine-rest': such a url begins with http:// or https://"
    assert (result.exit_code, reason in result.stderr) == (2, True)


def test_a_file_says_what_the_environment_does_not(module: Module, monkeypatch: pytest.MonkeyPatch) -> None:
    name = module("from camunda_worker import Connection\nFOUND = Connection.from_environment()")
    monkeypatch.setenv("CAMUNDA_USER", "from-the-environment")
    for variable in ("CAMUNDA_BASE_URL", "CAMUNDA_PASSWORD"):
        monkeypatch.setenv(variable, "restored")  # what the file sets is gone after the test
        monkeypatch.delenv(variable)
    Path("settings").write_text(
        "CAMUNDA_BASE_URL=http://file:8080/engine-rest\nCAMUNDA_USER=no\nCAMUNDA_PASSWORD='a b'\nPATH=no\n"
    )
    path = Path.cwd() / "settings"
    CliRunner().invoke(app, ["--env-file", str(path), "run", name])
    found = sys.modules[name].FOUND
    assert (found.base_url, found.auth) == ("http://file:8080/engine-rest", ("from-the-environment", "a b"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "camunda-worker: --env-file {}: No such file or directory\n"),
        (
            "\n# who\n\nCAMUNDA_USER demo=\nCAMUNDA_PASSWORD=a\n",
            "camunda-worker: {}:4: this is no NAME=value\n",
        ),
        ("A=1\nCAMUNDA_PASSWORD='a\n", "camunda-worker: {}:2: this is no NAME=value\n"),
    ],
    ids=["missing", "no assignment", "an open quote"],
)
def test_a_file_that_says_nothing_is_told(tmp_path: Path, text: str | None, reason: str) -> None:
    path = tmp_path / "settings"
    if text is not None:
        path.write_text(text)
    result = CliRunner().invoke(app, ["--env-file", str(path), "topics"])
    assert (result.exit_code, result.stderr) == (2, reason.format(path))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A=1\n\nset -a\nCAMUNDA_USER=read", 0),
        ("A=1\n\nCAMUNDA_PASSWORD a\nCAMUNDA_USER=read", 2),
        ("A=1\n\nB='\nCAMUNDA_PASSWORD='a'\nCAMUNDA_USER=read", 2),
    ],
    ids=["another tool's", "ours", "one that ours is lost in"],
)
def test_of_a_file_that_nobody_asked_for_only_lines_that_are_ours_have_to_be_right(
    module: Module, monkeypatch: pytest.MonkeyPatch, text: str, code: int
) -> None:
    name = module(f"import os\n{MODULE}{WORKER}FOUND = os.environ['CAMUNDA_USER']")
    monkeypatch.setenv("CAMUNDA_USER", "restored")  # what the file sets is gone after the test
    monkeypatch.delenv("CAMUNDA_USER")
    Path(".env").write_text(text)
    result = CliRunner().invoke(app, ["run", "--burst", name])
    assert (result.exit_code, result.stderr.splitlines()[0]) == (
        code,
        "camunda-worker: .env:3: this is no NAME=value",
    )
    assert code or sys.modules[name].FOUND == "read"


def record(**extra: object) -> logging.LogRecord:
    made = logging.makeLogRecord({"msg": "told %s", "args": ("so",), "levelname": "INFO", "name": "shop"})
    vars(made).update(extra)
    return made


def test_json_lines_carry_what_was_logged_with_them() -> None:
    line = json.loads(logs.JsonLines().format(record(task_id="t1", topic="pack", business_key=None)))
    assert line.pop("time").endswith("+00:00")
    assert line.pop("pid") > 0
    assert line == {
        "level": "info",
        "logger": "shop",
        "message": "told so",
        "task_id": "t1",
        "topic": "pack",
    }


def test_lines_of_text_carry_the_business_key() -> None:
    lines = logs.Lines("%(levelname)s %(message)s")
    assert lines.format(record(task_id="t1", business_key="order-7")) == "INFO told so  business_key=order-7"
    assert lines.format(record(task_id="t1", business_key=None)) == "INFO told so"


def test_a_traceback_stands_in_the_json_line() -> None:
    error = OSError("no paper")
    line = logs.JsonLines().format(record(exc_info=(OSError, error, None)))
    assert "\n" not in line
    assert json.loads(line)["exception"].endswith("OSError: no paper")


def test_the_level_is_one_that_there_is() -> None:
    with pytest.raises(ValueError, match="--log-level loud: it is debug, info"):
        logs.set_up("LOUD", as_json=False)


def test_the_summary_tells_topics_and_terms_and_no_secret() -> None:
    @subscribe("pack", lock_duration=timedelta(minutes=1), max_tasks=2, tenant_id_in=["shop"])
    def pack() -> None:
        """Never called."""

    worker = ExternalTaskWorker(Connection(auth=("demo", "hidden")), max_tasks=4, subscriptions=[pack])
    settings = running.Settings(target="shop", access=Access(None, "demo", "hidden"), burst=True)
    console = Console(file=io.StringIO(), record=True, width=100)
    console.print(summary.screen(worker, settings, "Camunda 7.24.0"))
    text = console.export_text()
    for told in ("Camunda 7.24.0", "4 tasks", "pack", "60 s", "5, 20, 80 s", "tenant_id_in=shop"):
        assert told in text
    assert "hidden" not in text
