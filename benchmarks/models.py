"""The generated models beside the generator's plain output: lines, imports, reading, writing.

    .venv/bin/python benchmarks/models.py

Both are made of the same document. The best of many rounds counts: it is what the code costs, the rest is noise.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openapi_python_client as generator
from openapi_python_client.config import Config, ConfigFile, MetaType

HOME = Path(__file__).resolve().parent.parent
TASKS = 100
VARIABLES = 10
ROUNDS = 100
MOMENT = "2026-01-02T03:04:05.678+0000"
TASK: dict[str, Any] = {
    **dict.fromkeys(("activityId", "activityInstanceId", "businessKey", "executionId", "id"), "0123456789"),
    **dict.fromkeys(("processDefinitionId", "processDefinitionKey", "processInstanceId"), "0123456789"),
    **dict.fromkeys(("topicName", "workerId"), "0123456789"),
    **dict.fromkeys(("createTime", "lockExpirationTime"), MOMENT),
    "extensionProperties": {},
    "priority": 0,
    "suspended": False,
    "variables": {
        f"variable{number}": {"type": "String", "value": "x" * 20, "valueInfo": {}}
        for number in range(VARIABLES)
    },
}  # without nulls: the plain output cannot read them everywhere


def plain(folder: Path) -> Path:
    """What the generator makes of the document with its own templates."""
    settings = ConfigFile(content_type_overrides={"application/xhtml+xml": "application/octet-stream"})
    config = Config.from_sources(
        settings,
        MetaType.NONE,
        HOME / "openapi" / "document.json",
        "utf-8",
        overwrite=True,
        output_path=folder / "plain",
    )
    with contextlib.redirect_stdout(io.StringIO()):
        generator.generate(config=config)
    return folder / "plain"


def milliseconds(work: Callable[[], object]) -> float:
    """The best of many rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - started)
    return best * 1_000


def import_milliseconds(package: Path, module: str) -> float:
    """What importing one operation costs over httpx and attrs, with byte code present."""
    code = (
        f"import sys, time; sys.path.insert(0, {str(package.parent)!r}); import httpx, attrs\n"
        f"started = time.perf_counter(); import {package.name}.{module}\n"
        "print((time.perf_counter() - started) * 1000)"
    )
    with tempfile.TemporaryDirectory() as cache:
        command = [sys.executable, "-X", f"pycache_prefix={cache}", "-c", code]
        environment = {"PYTHONDONTWRITEBYTECODE": ""}
        runs = [
            subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            for _ in range(4)
        ]
    return min(float(run.stdout) for run in runs[1:])


def measured(package: Path) -> dict[str, float]:
    """All figures of one package."""
    sys.path.insert(0, str(package.parent))
    model = importlib.import_module(f"{package.name}.models.locked_external_task_dto").LockedExternalTaskDto
    source = [json.loads(json.dumps(TASK)) for _ in range(TASKS)]
    read = [model.from_dict(task) for task in source]
    lines = sum(path.read_bytes().count(b"\n") for path in package.rglob("*.py"))
    return {
        "lines": lines,
        "import one operation, ms": import_milliseconds(package, "api.external_task.fetch_and_lock"),
        f"read {TASKS} tasks with {VARIABLES} variables, ms": milliseconds(
            lambda: [model.from_dict(task) for task in source]
        ),
        "write them, ms": milliseconds(lambda: [task.to_dict() for task in read]),
    }


def main() -> None:
    """Measure both and print a table."""
    with tempfile.TemporaryDirectory() as folder:
        theirs = measured(plain(Path(folder)))
        ours = measured(HOME / "generated" / "camunda_rest")
    print(f"{'':45}{'plain':>12}{'camunda_rest':>14}")
    for name, figure in theirs.items():
        print(f"{name:45}{figure:12,.2f}{ours[name]:14,.2f}")


if __name__ == "__main__":
    main()
