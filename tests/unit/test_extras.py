"""What only an extra needs is imported by who asks for it, and where it is missing nothing else notices."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest
from prometheus_client import CollectorRegistry

from camunda_worker.cli import observing
from camunda_worker.fast_json import fast_json
from camunda_worker.prometheus import Metrics

pytestmark = pytest.mark.fast

WITHOUT = """
from importlib.machinery import PathFinder

def find_spec(cls, name, path=None, target=None):
    return None if name.partition(".")[0] in ("opentelemetry", "orjson", "prometheus_client") else found(name, path, target)

found, PathFinder.find_spec = PathFinder.find_spec, classmethod(find_spec)
"""


def python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "", **environment},
    )


@pytest.mark.parametrize("variables", [{}, {"OTEL_SERVICE_NAME": "shop"}], ids=["plain", "observed"])
def test_where_the_extras_are_missing_the_options_leave_out_what_needs_them(
    variables: dict[str, str],
) -> None:
    done = python(
        WITHOUT + "from camunda_worker.cli import observing\n"
        "hooks = observing.hooks((), 0)\n"
        "print([type(one).__name__ for one in hooks], list(hooks[-1].pages))",
        **variables,
    )
    assert done.stdout == "['Health'] []\n", done.stderr


def test_where_they_are_there_the_options_and_the_environment_switch_them_on_once() -> None:
    done = python(
        "from camunda_worker.cli import observing\n"
        "from camunda_worker.otel import Tracing\n"
        "from camunda_worker.prometheus import Metrics\n"
        "def told(own):\n"
        "    hooks = observing.hooks(own, 0)\n"
        "    print([type(one).__name__ for one in hooks], list(hooks[-1].pages))\n"
        "told(())\n"
        "from prometheus_client import CollectorRegistry\n"
        "told((Tracing(), Metrics(CollectorRegistry())))\n",
        OTEL_SERVICE_NAME="shop",
    )
    assert done.stdout == "['Tracing', 'Metrics', 'Health'] ['/metrics']\n" * 2, done.stderr


def test_without_otel_variables_and_a_port_nothing_is_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("OTEL_")]:
        monkeypatch.delenv(name)
    assert observing.hooks((), None) == ()


def test_each_of_several_processes_has_a_port_of_its_own() -> None:
    assert [observing.port_of(8000, number) for number in range(3)] == [8000, 8001, 8002]
    assert observing.port_of(None, 2) is None
    with pytest.raises(
        ValueError, match="--health-port 65535: process 2 would have port 65536, which there is not"
    ):
        observing.port_of(65535, 1)


def test_a_port_that_is_taken_is_named_with_the_option() -> None:
    with (
        socket.create_server(("0.0.0.0", 0)) as taken,  # noqa: S104 - as the worker does
        pytest.raises(ValueError, match=r"--health-port: port \d+: Address already in use"),
    ):
        observing.hooks((Metrics(CollectorRegistry()),), taken.getsockname()[1])


def test_without_orjson_workers_use_the_standard_library() -> None:
    done = python(WITHOUT + "from camunda_worker.fast_json import fast_json\nprint(fast_json())")
    assert done.stdout == "None\n", done.stderr
    assert fast_json() is not None
