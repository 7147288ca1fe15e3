"""A tree of Python from a document: corrections, rules, the generator with our templates, the hand-written base."""

import contextlib
import copy
import io
import json
import os
import shutil
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Template

import openapi_python_client as generator
from openapi_python_client.config import Config, ConfigFile, MetaType

from generator import corrections, rules, since, texts
from generator.document import DocumentError, Json

HOME = Path(__file__).parent.parent
PACKAGE = "camunda_rest"


def corrected(facts: Json) -> Json:
    """The document that the generator reads."""
    document = copy.deepcopy(facts)
    corrections.apply(document, corrections.load(HOME / "corrections.toml"))
    rules.apply(document)
    return document


def build(facts: Json, folder: Path, known: since.Table, words: texts.Texts | None = None) -> Path:
    """Write the distribution into a folder; anything that the generator warns of is an error."""
    source, target = folder / "document.json", folder / "generated"
    package = _distribution(target) / PACKAGE
    document = corrected(facts)
    since.annotate(document, known)
    if words is not None:
        texts.add(document, words)
    source.write_text(json.dumps(document), encoding="utf-8")
    config = Config.from_sources(
        ConfigFile.load_from_path(HOME / "config.json"),
        MetaType.NONE,
        source,
        file_encoding="utf-8",
        overwrite=False,
        output_path=package,
    )
    with _own_tools(), contextlib.redirect_stdout(io.StringIO()):
        warnings = generator.generate(config=config, custom_template_path=HOME / "templates")
    if warnings:
        said = "\n".join(f"- {one.header} {one.detail or ''}".strip() for one in warnings)
        raise DocumentError(f"the generator warns, so something would be missing:\n{said}")
    for path in (HOME / "base").iterdir():
        if path.suffix == ".py" or path.name == "py.typed":
            shutil.copyfile(path, package / path.name)
    (package / "since.json").write_bytes(since.packed(known))
    return target


def _distribution(folder: Path) -> Path:
    """What makes a wheel of the package, with our version and licence."""
    root, ours = HOME.parent, HOME / "distribution"
    folder.mkdir()
    shutil.copyfile(root / "LICENSE", folder / "LICENSE")
    shutil.copyfile(ours / "README.md", folder / "README.md")
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    template = Template((ours / "pyproject.toml.template").read_text(encoding="utf-8"))
    (folder / "pyproject.toml").write_text(template.substitute(version=project["version"]), encoding="utf-8")
    return folder


@contextlib.contextmanager
def _own_tools() -> Iterator[None]:
    """The hooks run the ruff that is installed beside this Python, not one that is earlier on the PATH."""
    before = os.environ["PATH"]
    os.environ["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{before}"
    try:
        yield
    finally:
        os.environ["PATH"] = before


def differences(expected: Path, found: Path) -> list[str]:
    """What tells two trees apart, one line per file."""
    wanted, present = _files(expected), _files(found)
    lines = [f"missing: {name}" for name in wanted.keys() - present.keys()]
    lines += [f"not generated: {name}" for name in present.keys() - wanted.keys()]
    lines += [f"changed: {name}" for name in wanted.keys() & present.keys() if wanted[name] != present[name]]
    return sorted(lines)


def _files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
