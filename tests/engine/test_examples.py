"""Each small example runs by its command, and prints what its process did."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from camunda_rest.api.process_instance import delete_process_instance, get_process_instances
from camunda_worker import EngineClient
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(120)]

ROOT = Path(__file__).parents[2]
SAID = {
    "start_process": r"started (shop-\w+)-2 of parcel\nstarted \1-7 of parcel\nheavy: \1-7\n",
    "correlate_message": (
        r"it does not wait yet\nthe message went to an Execution\nhanded-in > weigh > label > wait > gone\n"
    ),
    "event_subprocess": (
        r"refund for seat 12A\nbooked > reserve > send > cancellation > cancel > refund > refunded\n"
    ),
    "retry_task": (
        r"weighing, retries left: None\nweighing, retries left: 1\nincident: OSError: the scale does not answer\n"
        r"weighing, retries left: 1\nhanded-in > weigh > label\n"
    ),
    "one_task": r"(weighed \d kg\n){3}nothing left to do\n",
    "bpmn_error": (
        r"by day: applied > check > accepted\nat night: applied > check > dark > refused\n"
        r"with a friend: applied > check > crowded > officer\n"
    ),
    "several_topics": (r"(\w[\w ]+: handed-in > weigh > label > wait\n){4}a sledge: handed-in > weigh\n"),
    "files": r"letter.txt: 8 words\nreceived > count > wait > done\n",
    "decision": (
        r"friend, 50: 10 %\nnew, 2000: 5 %\nasked > decide > send > sent at 45.0\n"
        r"asked > decide > send > sent at 1900.0\n"
    ),
    "saga": (
        r"wished > hotel > flight > pay > paid\n(cancelled: (seat to|room in) Oslo\n){2}"
        r"wished > hotel > flight > pay > declined > undo > cancel-flight > cancel-hotel > undone\n"
    ),
    "user_task": (
        r"booked 5 days for Ann\nAnn, decided by Cleo: wished > approve > fork > book > booked\n"
        r"Bob, decided by Cleo: wished > approve > fork > refused\n"
    ),
    "tenants": (
        r"(red-\w+): handed-in > weigh > label > wait by the scale of \1\n"
        r"(blue-\w+): handed-in > weigh > label by the scale of \2\n"
    ),
    "service": (
        r"ordered: 202\n\{.*'state': 'COMPLETED'.*'receipt': '2 seats for Macbeth'\}\n"
        r"ordered: 202\nafter the service's end: COMPLETED 2 seats for Hamlet\n"
    ),
    "basic_auth": r"refused with 401\nchecked by day\napplied > check > accepted\n",
}
ENDED = {
    "files": ("letter", ["done"]),
    "decision": ("offer", ["sent", "sent"]),
    "saga": ("trip", ["paid", "undone"]),
    "user_task": ("holiday", ["booked", "refused"]),
    "service": ("ticket", ["paid", "paid"]),
}
"""Where the instances of a process have ended."""


@pytest.fixture(autouse=True)
def fresh(client: EngineClient) -> Iterator[None]:
    """The examples share their topics: what one leaves behind is none of the next one's."""
    yield
    for key in ("parcel", "booking", "passport"):
        for instance in get_process_instances.sync(client=client.rest, process_definition_key=key):
            delete_process_instance.sync(instance.id or "", client=client.rest)


@pytest.mark.parametrize("name", SAID)
def test_it_says_what_its_process_did(name: str, engine: LocalEngine, client: EngineClient) -> None:
    began = datetime.now(UTC)
    command = [sys.executable, "-W", "error", "-m", f"examples.{name}"]
    if name != "basic_auth":  # it has an engine of its own
        command += ["--url", engine.url]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False, timeout=100)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(SAID[name], done.stdout), done.stdout
    if name in ENDED:
        key, ends = ENDED[name]
        assert sorted(ends_of(client, key, began)) == ends


def ends_of(client: EngineClient, key: str, began: datetime) -> Iterator[str | None]:
    """The end events that the instances started since then have reached."""
    for instance in client.history.instances(process_definition_key=key, started_after=began):
        for end in client.history.activities(process_instance_id=instance.id, activity_type="noneEndEvent"):
            yield end.activity_id


def test_each_example_is_tested_and_listed() -> None:
    examples = ROOT / "examples"
    modules = {path.stem for path in examples.glob("*.py")} - {"runner"}
    packages = {path.parent.name for path in examples.glob("*/__main__.py")} - {"two_engines"}
    assert modules | packages == SAID.keys()  # two_engines and order have tests of their own
    listed = set(re.findall(r"^\| \[(\w+)\]", (examples / "README.md").read_text(), re.MULTILINE))
    assert listed == {*SAID, "two_engines", "order"}
