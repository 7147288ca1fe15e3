"""docs/operate.md and its dashboard name only what there is: options, paths, variables, metrics, times that fit."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from prometheus_client import CollectorRegistry

from camunda_worker import Connection, ExternalTaskWorker
from camunda_worker.cli.app import app
from camunda_worker.events import Began
from camunda_worker.health import LIVE, READY
from camunda_worker.prometheus import Metrics
from camunda_worker.run import _CANCEL_WAIT, _LAST_REQUESTS, _POLL_MARGIN

pytestmark = pytest.mark.fast

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "operate.md").read_text()
MANIFESTS: dict[str, Any] = {
    manifest["kind"]: manifest
    for text in re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    for manifest in [yaml.safe_load(text)]
}
POD = MANIFESTS["Deployment"]["spec"]["template"]["spec"]
(CONTAINER,) = POD["containers"]
COMMANDS = typer.main.get_command(app).commands
DASHBOARD = json.loads((DOCS / "operate/grafana.json").read_text())


def _queries() -> Iterator[str]:
    for panel in DASHBOARD["panels"]:
        yield from (target["expr"] for target in panel["targets"])
    yield from (one["definition"] for one in DASHBOARD["templating"]["list"] if "definition" in one)
    for group in MANIFESTS["PrometheusRule"]["spec"]["groups"]:
        yield from (rule["expr"] for rule in group["rules"])


QUERIES = list(_queries())


def named(query: str) -> set[str]:
    return set(re.findall(r"\bcamunda_worker_\w+", query))


@pytest.fixture
def samples() -> set[str]:
    """What a query may name."""
    registry = CollectorRegistry()
    Metrics(registry)(Began("worker", "http://engine", {"pack": 1}, 1))
    return {sample.name for family in registry.collect() for sample in family.samples}


@pytest.mark.parametrize("query", QUERIES)
def test_each_query_is_about_metrics_and_labels_that_there_are(query: str, samples: set[str]) -> None:
    assert named(query)
    assert named(query) <= samples
    for labels in re.findall(r"by \((.*?)\)", query):
        assert set(labels.split(", ")) <= {"topic", "le"}
    for matchers in re.findall(r"\{(.*?)\}", query):
        assert re.fullmatch(r'topic=~"\$topic"', matchers)
    assert [query.count(one) for one in "({["] == [query.count(one) for one in ")}]"]


def test_the_dashboard_shows_each_metric(samples: set[str]) -> None:
    shown = set().union(*(named(query) for query in QUERIES))
    left_out = {"camunda_worker_handler_seconds_count"}  # it is a bucket, too
    assert {name for name in samples if not name.endswith("_created")} - shown == left_out


def test_the_worker_is_started_with_options_that_there_are_and_probed_where_it_answers() -> None:
    assert CONTAINER["command"] == ["camunda-worker"]
    command, *arguments = CONTAINER["args"]
    options, _, _ = (known := COMMANDS[command]).make_parser(typer.Context(known)).parse_args(list(arguments))
    (port,) = CONTAINER["ports"]
    assert port == {"name": "health", "containerPort": int(options["health_port"])}
    probes = [CONTAINER[name]["httpGet"] for name in ("livenessProbe", "readinessProbe")]
    assert probes == [{"path": "/livez", "port": "health"}, {"path": "/readyz", "port": "health"}]
    assert [one["path"] for one in probes] == [LIVE, READY]
    (endpoint,) = MANIFESTS["PodMonitor"]["spec"]["podMetricsEndpoints"]
    assert endpoint == {"port": "health", "path": "/metrics"}


def test_a_pod_has_time_to_stop() -> None:
    grace = inspect.signature(ExternalTaskWorker).parameters["grace"].default.total_seconds()
    longest = grace + _CANCEL_WAIT + _LAST_REQUESTS
    assert f"which takes {longest:g} s at most" in " ".join(PAGE.split())
    assert POD["terminationGracePeriodSeconds"] > longest + _POLL_MARGIN.total_seconds()


def test_the_worker_reads_what_its_environment_sets(tmp_path: Path) -> None:
    environment = {one["name"]: one["value"] for one in CONTAINER["env"]}
    (mount,) = CONTAINER["volumeMounts"]
    secret = Path(environment["CAMUNDA_PASSWORD_FILE"])
    assert str(secret.parent) == mount["mountPath"]
    (tmp_path / secret.name).write_text("hidden")
    environment["CAMUNDA_PASSWORD_FILE"] = str(tmp_path / secret.name)
    connection = Connection.from_environment(environment)
    assert (connection.base_url, connection.auth) == ("http://engine:8080/engine-rest", ("shop", "hidden"))


def test_the_manifests_are_about_each_other() -> None:
    labels = MANIFESTS["Deployment"]["spec"]["template"]["metadata"]["labels"]
    assert MANIFESTS["Deployment"]["spec"]["selector"]["matchLabels"] == labels
    assert MANIFESTS["PodMonitor"]["spec"]["selector"]["matchLabels"] == labels
    scaled = MANIFESTS["ScaledObject"]["spec"]
    assert scaled["scaleTargetRef"]["name"] == MANIFESTS["Deployment"]["metadata"]["name"]
    (trigger,) = scaled["triggers"]
    assert trigger["authenticationRef"]["name"] == MANIFESTS["TriggerAuthentication"]["metadata"]["name"]
