"""A client can be made of every published document; docs/rest.md says what of."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PUBLISHED = json.loads((ROOT / "openapi" / "lock.json").read_text())["published"]
LONGEST = 30
"""Seconds for one run."""
IMPORT_ALL = """\
import importlib, pkgutil, camunda_rest.api
tags = [tag.name for tag in pkgutil.iter_modules(camunda_rest.api.__path__)]
packages = [importlib.import_module(f"camunda_rest.api.{tag}") for tag in tags]
names = [f"{one.__name__}.{module.name}" for one in packages for module in pkgutil.iter_modules(one.__path__)]
print(len([importlib.import_module(name).sync for name in names]))
"""

pytestmark = [pytest.mark.full, pytest.mark.timeout(180)]


def run(home: Path, *arguments: str, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=home,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr.lower()
    return done.stdout


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for folder in ("openapi", "scripts", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("LICENSE", "pyproject.toml"):
        shutil.copyfile(ROOT / file, tmp_path / file)
    return tmp_path


def tree(home: Path) -> dict[str, bytes]:
    package = home / "generated" / "camunda_rest"
    return {str(path.relative_to(package)): path.read_bytes() for path in package.rglob("*.py")}


@pytest.mark.parametrize("version", PUBLISHED)
def test_a_client_is_made_of_a_published_document(
    home: Path, version: str, record_property: Callable[[str, object], None]
) -> None:
    began = time.monotonic()
    run(home, "scripts/regenerate", "--version", version, PYTHONHASHSEED="1")
    seconds = time.monotonic() - began
    assert seconds < LONGEST
    once = tree(home)
    run(home, "scripts/regenerate", "--version", version, PYTHONHASHSEED="2")
    assert tree(home) == once
    operations = run(home, "-c", IMPORT_ALL, PYTHONPATH="generated").strip()
    record_property(
        "docs/rest.md",
        {
            "engine": f"camunda-{version.removesuffix('.0')}",
            "client made of its own document": f"{operations} operations, {seconds:.0f} s",
        },
    )


def test_the_newest_document_gives_what_is_committed(home: Path) -> None:
    committed = tree(home)
    run(home, "scripts/regenerate")
    assert tree(home) == committed
