"""What is told of versions: since when, and by which engine."""

from __future__ import annotations

import subprocess
import sys

import pytest

import camunda_rest

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("name", "version"),
    [
        (None, "7.13.0"),
        ("sorting", "7.21.0"),
        ("FetchExternalTasksDto.sorting", "7.21.0"),
        ("processDefinitionVersionTag", "7.13.0"),
    ],
)
def test_since_when(name: str | None, version: str) -> None:
    assert camunda_rest.since("fetchAndLock", name) == version


@pytest.mark.parametrize(
    ("version", "taken"),
    [
        ("7.21.0", True),
        ("7.24.0", True),
        ("7.21.7-ee", True),
        ("7.24.0-SNAPSHOT", True),
        ("7.20.0", False),
        ("7.19.3", False),
        ("7.17.0", False),
        ("7.13.0", False),  # not in 7.16 either, and nothing was ever taken away
        ("operaton 1.0.0", True),
        ("cibseven 1.1.0", True),
        ("1.0.3", True),  # whichever fork it is
    ],
)
def test_what_an_engine_takes(version: str, taken: bool) -> None:
    assert camunda_rest.supports(version, "fetchAndLock", "sorting") is taken


@pytest.mark.parametrize(
    ("version", "operation", "name"),
    [
        ("7.15.0", "getHistoricDetails", None),  # the documents before 7.16 leave out most operations
        ("7.19.0", "setJobRetries", "dueDate"),  # in 7.20 and not in 7.18; there is no document of 7.19
        ("cibseven 1.0.0", "getJobs", "acquired"),
        ("1.0.0", "getJobs", "acquired"),  # Operaton takes it, CIB seven may
    ],
)
def test_what_the_documents_do_not_tell_is_none(version: str, operation: str, name: str | None) -> None:
    assert camunda_rest.supports(version, operation, name) is None


def test_an_operation_that_an_engine_does_not_have() -> None:
    assert camunda_rest.since("deleteTaskComment") == "7.23.0"
    assert camunda_rest.supports("7.22.0", "deleteTaskComment") is False


@pytest.mark.parametrize("version", ["", "8.5.0", "seven", "7", "operaton 7.24.0", "flowable 7.0.0"])
def test_a_version_that_is_none_is_refused(version: str) -> None:
    with pytest.raises(ValueError, match="engine version"):
        camunda_rest.supports(version, "fetchAndLock")


@pytest.mark.parametrize(
    ("operation", "name", "message"),
    [
        ("fetch", None, "no operation is called 'fetch'"),
        ("fetchAndLock", "sortng", "'sortng' is not known there"),
        ("queryTasks", "name", "more than one meaning"),
    ],
)
def test_a_name_that_is_none_or_several_is_refused(operation: str, name: str | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        camunda_rest.since(operation, name)


def test_who_does_not_ask_does_not_pay() -> None:
    code = "import sys, camunda_rest.api.task.get_tasks; print([m for m in sys.modules if m in sys.argv])"
    modules = ["camunda_rest.client", "camunda_rest.gate", "camunda_rest.versions"]
    command = [sys.executable, "-c", code, *modules]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said == "['camunda_rest.client']\n"


def test_other_names_are_no_attributes_of_the_package() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(camunda_rest, "nothing")  # noqa: B009 - a type checker knows that it is not there
