"""What is built can be installed: as published, the client alone, and from a clone that no package index knows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.engine, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
USE_CLIENT = """
import importlib, pkgutil, sys
import camunda_rest
from camunda_rest.api.version import get_rest_api_version

for module in pkgutil.walk_packages(camunda_rest.__path__, "camunda_rest."):
    importlib.import_module(module.name)
with camunda_rest.Client(sys.argv[1]) as client:
    print(get_rest_api_version.sync(client=client).version)
"""
Run = Callable[..., str]


def run(*command: object, cwd: Path = ROOT) -> str:
    mine = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=mine, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def python(tmp_path: Path) -> Run:
    """The Python of an empty environment, in an empty folder."""
    run(sys.executable, "-m", "venv", "--without-pip", tmp_path / "environment")
    (tmp_path / "empty").mkdir()
    return lambda *arguments: run(
        tmp_path / "environment" / "bin" / "python", "-W", "error", *arguments, cwd=tmp_path / "empty"
    )


@pytest.fixture
def install(tmp_path: Path, python: Run) -> Run:
    pip = (sys.executable, "-m", "pip", "--python", tmp_path / "environment")
    return lambda *what, cwd=ROOT: run(*pip, "install", "--no-compile", *what, cwd=cwd)


def names(python: Run) -> set[str]:
    """The distributions that are installed."""
    told = "from importlib.metadata import distributions; print(*(one.name for one in distributions()))"
    return set(python("-c", told).split())


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a release uploads."""
    folder = tmp_path_factory.mktemp("published")
    for source in ("generated", "."):
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, source)
    return folder


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of the files as they are now."""
    folder = tmp_path_factory.mktemp("clone")
    for name in run("git", "ls-files", "--cached", "--others", "--exclude-standard").splitlines():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, folder / name)
    someone = ["-c", "user.name=someone", "-c", "user.email=someone@example.org"]
    for command in (["init", "--quiet"], ["add", "."], [*someone, "commit", "--quiet", "--message", "All"]):
        run("git", *command, cwd=folder)
    return folder


def test_what_is_published_asks_for_a_version_and_for_no_folder(published: Path) -> None:
    (wheel,) = published.glob("camunda_worker-*.whl")
    (source,) = published.glob("camunda_worker-*.tar.gz")
    version = wheel.name.split("-")[1]
    with ZipFile(wheel) as files, tarfile.open(source) as sources:
        told = sources.extractfile(f"camunda_worker-{version}/PKG-INFO")
        assert told is not None
        for metadata in (files.read(f"camunda_worker-{version}.dist-info/METADATA"), told.read()):
            assert f"\nRequires-Dist: camunda-rest=={version}\n" in metadata.decode()
            assert "file:" not in metadata.decode()


def test_the_client_alone_needs_attrs_and_httpx_only(
    published: Path, install: Run, python: Run, engine: LocalEngine
) -> None:
    (wheel,) = published.glob("camunda_rest-*.whl")
    install(wheel)
    assert python("-c", USE_CLIENT, engine.url).startswith("7.24.0")
    found = names(python)
    assert {"camunda-rest", "attrs", "httpx"} <= found
    assert not found & {"camunda-worker", "cattrs", "aiohttp", "sniffio"}


def test_the_worker_brings_the_client_and_one_of_your_own_takes_its_place(
    tmp_path: Path, published: Path, install: Run, python: Run
) -> None:
    install("--find-links", published, "camunda-worker")
    python("-c", "import camunda_rest, camunda_worker")
    own = shutil.copytree(ROOT / "generated", tmp_path / "generated")
    (own / "camunda_rest" / "api" / "mine.py").touch()
    install(own)
    python("-c", "import camunda_rest.api.mine, camunda_worker")


@pytest.mark.parametrize("what", [[".[cli]"], ["--editable", "."], ["git+file://{clone}"]], ids=" ".join)
def test_a_clone_brings_its_own_client(what: list[str], clone: Path, install: Run, python: Run) -> None:
    install(*(word.format(clone=clone) for word in what), cwd=clone)
    python("-c", "import camunda_rest.api, camunda_worker")
    assert {"camunda-rest", "camunda-worker"} <= names(python)
