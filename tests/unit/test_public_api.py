"""What is public, and what it costs to import."""

import inspect
import os
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

import camunda_worker
from camunda_worker import client, testing

pytestmark = pytest.mark.fast


def test_what_is_exported_is_there_and_sorted() -> None:
    for module in (camunda_worker, client, testing):
        assert [name for name in module.__all__ if not hasattr(module, name)] == []
        assert sorted(module.__all__) == module.__all__


def test_shells_can_complete_what_is_imported_late() -> None:
    assert {"EngineClient", "AsyncEngineClient", "ExternalTaskWorker"} <= set(dir(camunda_worker))


def test_what_is_exported_is_documented() -> None:
    exported = [
        getattr(module, name) for module in (camunda_worker, client, testing) for name in module.__all__
    ]
    classes_and_functions = [one for one in exported if inspect.isclass(one) or inspect.isfunction(one)]
    assert [one.__name__ for one in classes_and_functions if not inspect.getdoc(one)] == []
    assert len(classes_and_functions) > 20


def test_every_error_is_exported() -> None:
    assert set(camunda_worker.errors.__all__) <= set(camunda_worker.__all__)


def test_what_is_not_exported_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="'camunda_worker' has no attribute 'Engine'"):
        camunda_worker.Engine  # noqa: B018 - the access is the test


def _in_a_fresh_python(code: str, **environ: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, **environ},
    )
    return run.stdout.strip()


@pytest.mark.programs
def test_importing_costs_little_beside_httpx(tmp_path: Path) -> None:
    # compiled, as installed packages are, whatever the environment says of a clone's
    compiled = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}

    def seconds(what: str) -> float:
        return float(_in_a_fresh_python(f"import time, {what}; print(time.process_time())", **compiled))

    _in_a_fresh_python("import camunda_rest, camunda_worker", **compiled)
    ratios = [seconds("camunda_rest, camunda_worker") / seconds("httpx") for _ in range(7)]
    # 1.7 are usual, with aiohttp it would be more than 2.5; what else the machine does costs either of them time
    assert statistics.median(ratios) < 2.2


def test_importing_brings_neither_aiohttp_nor_all_models() -> None:
    code = "import sys, camunda_rest, camunda_worker; print(*sys.modules)"
    modules = _in_a_fresh_python(code).split()
    assert "camunda_worker.worker" in modules
    assert not {"aiohttp", "opentelemetry", "prometheus_client"} & set(modules)
    # a worker's program may have no use for these
    assert not {"camunda_worker.client", "camunda_worker.compat", "camunda_worker.cli"} & set(modules)
    assert len([name for name in modules if name.startswith("camunda_rest.models.")]) < 40
