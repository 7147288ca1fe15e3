"""The engines that every operation is called on, and what the tests call them with."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from camunda_worker.testing import LocalEngine
from conformance.calls import COLOURS, Call, Coverage
from conformance.world import PASSWORD, World

ENGINES = {
    "camunda-7.17": pytest.mark.full,
    "camunda-7.20": pytest.mark.full,
    "camunda-7.24": pytest.mark.engine,
    "operaton-1.0": pytest.mark.full,
}
# what operations show that show little otherwise
SETTINGS = {
    "batchOperationHistoryTimeToLive": "P5D",
    "enableExpressionsInAdhocQueries": "true",
    "enablePasswordPolicy": "true",
    "historyCleanupBatchWindowEndTime": "23:00",
    "historyCleanupBatchWindowStartTime": "20:00",
    "restrictUserOperationLogToAuthenticatedUsers": "false",
}
DIFFERENCES = tomllib.loads(Path(__file__).with_name("differences.toml").read_text())
COVERAGE = {name: Coverage() for name in ENGINES}


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    """None of these is fast, and to look through all operations takes seconds."""
    return True if config.option.markexpr in {"fast", "fast and not programs"} else None


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine_name" in metafunc.fixturenames:
        names = [pytest.param(name, marks=mark) for name, mark in ENGINES.items()]
        metafunc.parametrize("engine_name", names, scope="session")
    if "colour" in metafunc.fixturenames:
        metafunc.parametrize("colour", COLOURS)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What an engine does otherwise is expected to fail; the count of what was called comes last."""
    for item in items:
        if "conformance" in item.path.parts and isinstance(item, pytest.Function):
            for difference in DIFFERENCES.get(engine_of(item), []):
                if item.originalname in difference.get("tests", ()):
                    item.add_marker(pytest.mark.xfail(reason=difference["reason"], strict=True))
    items.sort(key=lambda item: item.name.startswith("test_every_operation_has_been_called"))


def engine_of(item: pytest.Function) -> str:
    return str(item.callspec.params.get("engine_name")) if hasattr(item, "callspec") else ""


@pytest.fixture(scope="session")
def conforming(engine_name: str) -> Iterator[LocalEngine]:
    prefix = f"{engine_name.partition('-')[0]}.bpm"
    # jobs run when a test runs them, so that each stands where its test has left it
    properties = {f"{prefix}.job-execution.enabled": "false", f"{prefix}.admin-user.password": PASSWORD}
    for name, value in SETTINGS.items():
        properties[f"{prefix}.generic-properties.properties.{name}"] = value
    with LocalEngine(engine_name, properties=properties) as engine:
        yield engine


@pytest.fixture(scope="session")
def world(conforming: LocalEngine) -> Iterator[World]:
    with World.of(conforming.url) as world:
        yield world


@pytest.fixture
def differences(engine_name: str) -> list[dict[str, Any]]:
    return DIFFERENCES.get(engine_name, [])


@pytest.fixture
def call(conforming: LocalEngine, engine_name: str, differences: list[dict[str, Any]], colour: str) -> Call:
    newer = tuple(f"knows no {name}" for one in differences for name in one.get("fields", ()))
    return Call(conforming.url, colour, COVERAGE[engine_name], newer)


@pytest.fixture(scope="session")
def guarded(engine_name: str) -> Iterator[str]:
    """The url, with user and password, of an engine that asks for them."""
    with LocalEngine(engine_name, basic_auth=True) as engine:
        yield engine.url.replace("//", "//demo:demo@")


@pytest.fixture
def guarded_call(guarded: str, engine_name: str, colour: str) -> Call:
    return Call(guarded, colour, COVERAGE[engine_name])


@pytest.fixture
def coverage(engine_name: str) -> Coverage:
    return COVERAGE[engine_name]


@pytest.fixture
def absent(differences: list[dict[str, Any]]) -> list[str]:
    """The operations that the engine does not have."""
    return [name for one in differences for name in one.get("operations", [])]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for engine, coverage in COVERAGE.items():
        if coverage.called:
            terminalreporter.section(f"operations called on {engine}")
            for line in coverage.table():
                terminalreporter.line(line)
