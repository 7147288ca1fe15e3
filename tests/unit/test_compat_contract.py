"""Every public name, parameter and default of the old client stands in camunda_worker.compat."""

from __future__ import annotations

import importlib
import inspect
from pathlib import Path
from typing import Any

import pytest
import yaml

from camunda_worker.compat.client.external_task_client import ExternalTaskClient
from camunda_worker.compat.external_task.async_external_task_worker import AsyncExternalTaskWorker
from camunda_worker.compat.external_task.external_task import ExternalTask
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker

pytestmark = pytest.mark.fast

CONTRACT: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("compat_contract.yaml").read_text()
)
MENDED = {
    "external_task_worker.ExternalTaskWorker.DEFAULT_SLEEP_SECONDS": 1,
    "external_task_worker.ExternalTaskWorker.__init__(worker_id)": None,
    "async_external_task_worker.AsyncExternalTaskWorker.__init__(worker_id)": None,
    "external_task.ExternalTask.failure(error_message)": None,
    "external_task.ExternalTask.failure(error_details)": None,
    "external_task.ExternalTask.failure(max_retries)": 3,
    "external_task.ExternalTask.failure(retry_timeout)": 300_000,
    "external_task.ExternalTask.bpmn_error(error_message)": None,
    "external_task.TaskResult.bpmn_error(error_message)": None,
}
"""Where the old default is missing or a bug, and what it is here."""
REQUIRED = inspect.Parameter.empty


def names() -> list[tuple[str, str, Any]]:
    """Module, name and what the contract says of it; those of a class's members dotted."""
    found: list[tuple[str, str, Any]] = []
    for module, entries in CONTRACT.items():
        for name, entry in entries.items():
            found.append((module, name, entry))
            if isinstance(entry, dict) and "value" not in entry:
                found.extend((module, f"{name}.{member}", said) for member, said in entry.items())
    return found


def ours(module: str, name: str) -> Any:
    found: Any = importlib.import_module(module.replace("camunda.", "camunda_worker.compat.", 1))
    for part in name.split("."):
        found = inspect.getattr_static(found, part)
    return found


@pytest.mark.parametrize(("module", "name", "said"), names(), ids=lambda value: str(value)[:60])
def test_it_is_there_with_its_parameters_and_defaults(module: str, name: str, said: Any) -> None:
    found = ours(module, name)
    key = f"{module.rpartition('.')[2]}.{name}"
    if said == "property":
        assert isinstance(found, property)
    elif isinstance(said, dict) and "value" in said:
        assert found == MENDED.get(key, said["value"])
    elif isinstance(said, list):
        assert as_told(key, said, found)
    else:
        assert inspect.isclass(found)


def as_told(key: str, said: list[str | list[Any]], found: Any) -> bool:
    """Whether a function has the parameters in their order, and beyond them none that one must give."""
    function = found.__func__ if isinstance(found, classmethod | staticmethod) else found
    parameters = [
        one for one in inspect.signature(function).parameters.values() if one.kind != one.VAR_KEYWORD
    ]
    if parameters and parameters[0].name in ("self", "cls"):
        del parameters[0]
    wanted = [(one, REQUIRED) if isinstance(one, str) else tuple(one) for one in said]
    for (name, default), parameter in zip(wanted, parameters, strict=False):
        assert parameter.name == name
        # a dict as a default would be shared by all calls
        assert _plain(parameter.default) in (
            MENDED.get(f"{key}({name})", default),
            None if default == {} else default,
        )
    assert [one.name for one in parameters[len(wanted) :] if one.default is REQUIRED] == []
    return len(parameters) >= len(wanted)


def _plain(default: Any) -> Any:
    return sorted(default) if isinstance(default, frozenset) else default


def test_the_list_is_whole() -> None:
    assert len(CONTRACT) == 16
    assert len(names()) > 110
    keys = {f"{module.rpartition('.')[2]}.{name}" for module, name, _ in names()}
    assert {key.partition("(")[0] for key in MENDED} <= keys


def test_workers_clients_and_results_have_the_attributes() -> None:
    config = {"isDebug": True}
    for worker in (ExternalTaskWorker("1", config=config), AsyncExternalTaskWorker("1", config=config)):
        assert (worker.worker_id, worker.config) == ("1", config)
        assert worker.executor.external_task_client is worker.client
        assert worker.client.is_debug
        assert worker.client.config["lockDuration"] == 300_000
    client = ExternalTaskClient(1, "http://engine")
    assert client.external_task_base_url == "http://engine/external-task"
    assert client.get_task_bpmn_error_url("7") == "http://engine/external-task/7/bpmnError"
    assert not client.is_debug
    task = ExternalTask({"id": "1"})
    assert vars(task.failure("m", "d", 2, 10)) == {
        "task": task,
        "success_state": False,
        "global_variables": {},
        "local_variables": {},
        "bpmn_error_code": None,
        "error_message": "m",
        "error_details": "d",
        "retries": 2,
        "retry_timeout": 10,
    }
