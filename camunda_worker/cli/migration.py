"""``camunda-worker migrate``: one file after the other, none of which stops the others."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import libcst as cst
from attrs import define

from camunda_worker.cli.differences import differences
from camunda_worker.cli.rewriting import rewrite


@define
class Outcome:
    """What was done, in numbers of files."""

    read: int = 0
    changed: int = 0
    failed: int = 0

    def exit_code(self, *, check: bool) -> int:
        """1 if something is left to do."""
        return 1 if self.failed or (check and self.changed) else 0


def migrate(path: Path, say: Callable[[str], None], *, check: bool) -> Outcome:
    """Rewrite a file, or all in a folder, and say what was changed and what differs.

    Args:
        path: A file or a folder.
        say: Takes each line.
        check: Change nothing.
    """
    outcome = Outcome()
    for file in python_files(path):
        outcome.read += 1
        try:
            _migrate_file(file, say, outcome, check=check)
        except (OSError, ValueError, SyntaxError, RecursionError, cst.ParserSyntaxError) as error:
            outcome.failed += 1
            say(f"{file}: not read: {_first_line(error)}")
    verb = "to change" if check else "changed"
    failed = f", {outcome.failed} could not be read" if outcome.failed else ""
    say(f"{outcome.read} Python files, {outcome.changed} {verb}{failed}")
    return outcome


def python_files(path: Path) -> Iterator[Path]:
    """The file, or all Python files in the folder but for hidden folders and virtual environments."""
    if path.is_file():
        yield path
        return
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name != "node_modules"
            and not Path(folder, name, "pyvenv.cfg").exists()
        )
        yield from (Path(folder, name) for name in sorted(files) if name.endswith(".py"))


def _migrate_file(file: Path, say: Callable[[str], None], outcome: Outcome, *, check: bool) -> None:
    content = file.read_bytes()
    rewritten = rewrite(content)
    found = differences(rewritten.content)
    if rewritten.content != content:
        outcome.changed += 1
        for line in rewritten.lines:
            say(f"{file}:{line}: camunda {'would become' if check else 'became'} camunda_worker.compat")
        if not check:
            file.write_bytes(rewritten.content)
    for difference in found:
        say(f"{file}:{difference.line}: {difference.text}")


def _first_line(error: Exception) -> str:
    text = str(error).strip()
    return text.splitlines()[0] if text else type(error).__name__
