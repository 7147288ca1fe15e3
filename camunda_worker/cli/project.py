"""``camunda-worker new``: a project from the files beside this module."""

import keyword
import os
import re
import sys
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

from camunda_worker import origin

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ENDING = ".template"
"""So that no tool takes the files for parts of this project."""
_UNPUBLISHED = """
camunda-worker is in no package index yet. Until it is, install it from a clone, once the environment below is active:

    pip install '/path/to/clone[cli]'

and for Docker, build it into the folder `wheels`, and add `COPY wheels wheels` and `ENV PIP_FIND_LINKS=wheels` to the
Dockerfile, above `RUN`:

    pip install build
    python -m build --outdir wheels /path/to/clone/generated
    python -m build --outdir wheels /path/to/clone
"""


def make(name: str, parent: Path) -> Path:
    """Make the project's folder in another one, and return it.

    Raises:
        ValueError: The name is none for a package, or another one has it.
        FileExistsError: There is something of that name.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(
            f"{name!r}: a project's name is of small letters, digits and dashes, such as web-shop"
        )
    package = name.replace("-", "_")
    if reason := _why_not(package):
        raise ValueError(f"{name!r}: {reason}; take another name")
    folder = parent / name
    if folder.exists():
        raise FileExistsError(f"{folder} exists; nothing was changed")
    folder.mkdir()
    for path, text in _files(files("camunda_worker.cli") / "template", ""):
        target = folder / _filled(path, name, package)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_filled(text, name, package), encoding="utf-8")
    return folder


def _why_not(package: str) -> str | None:
    """What keeps a package of this name from being imported."""
    if keyword.iskeyword(package):
        return f"{package} is a word of Python's own, which cannot be imported"
    if package in sys.stdlib_module_names:
        return f"Python's standard library has a module {package}"
    if (files("camunda_worker.cli") / "template" / package).is_dir():
        return f"the project has a folder {package} for something else"
    found = find_spec(package)
    if found is not None and found.origin is not None:  # a mere folder of that name has none
        return f"there is a package {package} already, which would be imported in its place"
    return None


def next_steps(folder: Path) -> str:
    """What to type next."""
    package = folder.name.replace("-", "_")
    steps = [f"cd {folder}"]
    environment = os.environ.get("VIRTUAL_ENV")
    if environment is None:
        steps.append("python -m venv .venv && . .venv/bin/activate")
    if environment != sys.prefix and not origin.is_published():
        steps.append(f"pip install {origin.requirement('cli')}  # no index has it yet: see README.md")
    first = "\n  ".join(steps)
    return f"""{folder} is there. Next:

  {first}
  pip install -e '.[dev]'
  pytest
  camunda-worker engine  # in another terminal
  camunda-worker deploy processes
  camunda-worker run {package}.handlers --reload  # in a third
  camunda-worker start {folder.name} -v amount=30 --wait 30"""


def _filled(text: str, name: str, package: str) -> str:
    unpublished = "" if origin.is_published() else _UNPUBLISHED
    return (
        text.replace("__UNPUBLISHED__\n", unpublished)
        .replace("__NAME__", name)
        .replace("__PACKAGE__", package)
    )


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    for one in folder.iterdir():
        if one.is_dir():
            yield from _files(one, f"{path}{one.name}/")
        elif one.name.endswith(_ENDING):
            yield path + one.name.removesuffix(_ENDING), one.read_text(encoding="utf-8")
