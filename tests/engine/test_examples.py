"""Each small example runs by its command, and prints what its process did."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
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
    "basic_auth": r"refused with 401\nchecked by day\napplied > check > accepted\n",
}


@pytest.fixture(autouse=True)
def fresh(client: EngineClient) -> Iterator[None]:
    """The examples share their topics: what one leaves behind is none of the next one's."""
    yield
    for key in ("parcel", "booking", "passport"):
        for instance in get_process_instances.sync(client=client.rest, process_definition_key=key):
            delete_process_instance.sync(instance.id or "", client=client.rest)


@pytest.mark.parametrize("name", SAID)
def test_it_says_what_its_process_did(name: str, engine: LocalEngine) -> None:
    command = [sys.executable, "-W", "error", "-m", f"examples.{name}"]
    if name != "basic_auth":  # it has an engine of its own
        command += ["--url", engine.url]
    done = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False, timeout=100)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(SAID[name], done.stdout), done.stdout


def test_each_example_is_tested() -> None:
    modules = {path.stem for path in (ROOT / "examples").glob("*.py")} - {"runner"}
    assert modules == SAID.keys()
