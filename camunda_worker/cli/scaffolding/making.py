"""The files."""

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from camunda_worker.bpmn.model import Model
from camunda_worker.cli.scaffolding import written
from camunda_worker.cli.scaffolding.contracts import contracts


@frozen
class Made:
    """What was made.

    Attributes:
        files: The module, and its tests.
        left_out: Topics that are expressions, whose values are not known.
    """

    files: Sequence[Path]
    left_out: Sequence[str]


def make(paths: Sequence[Path], module: Path, tests: Path, *, overwrite: bool) -> Made:
    """Write a module of handlers for all topics of models, and its tests.

    Raises:
        ValueError: A model is none, there is no topic in them, or the module has a name that Python cannot import.
        FileExistsError: One of the files is there, and it was not said to overwrite it; nothing was written.
    """
    if module.suffix != ".py" or not module.stem.isidentifier():
        raise ValueError(f"scaffold: {module}: a module is a file such as handlers.py")
    models = [Model.read(path) for path in paths]
    found = contracts(models)
    if not found:
        raise ValueError(
            f"scaffold: there are no external tasks with a topic in {', '.join(map(str, paths))}"
        )
    there = [str(one) for one in (module, tests) if one.exists()]
    if there and not overwrite:
        raise FileExistsError(f"scaffold: {' and '.join(there)}: there already; --overwrite replaces it")
    names = ", ".join(path.name for path in paths)
    imported = dotted(module, tests)
    files = {package / "__init__.py": "" for package in _new_packages(module, imported)}
    files |= {module: written.handlers(found, names), tests: written.tests(found, imported)}
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    topics = [one.topic or "" for model in models for one in model.external_tasks]
    return Made(tuple(files), [topic for topic in topics if "${" in topic])


def dotted(module: Path, tests: Path) -> str:
    """How its tests import a module: with the packages, or from the working directory the folders, that it is in."""
    parts, folder = [module.stem], module.absolute().parent
    while (folder / "__init__.py").exists():
        parts.insert(0, folder.name)
        folder = folder.parent
    is_beside = tests.absolute().parent == module.absolute().parent
    if len(parts) > 1 or is_beside or not folder.is_relative_to(Path.cwd()):
        return ".".join(parts)
    folders = folder.relative_to(Path.cwd()).parts
    if folders[:1] == ("src",):
        folders = folders[1:]
    return ".".join((*folders, *parts) if all(map(str.isidentifier, folders)) else parts)


def _new_packages(module: Path, imported: str) -> Sequence[Path]:
    """Folders to be made that the import names: without a file of their own, an installed package of the name would win."""
    folders = list(module.parents)[: imported.count(".")]
    return [folder for folder in reversed(folders) if not folder.exists()]
