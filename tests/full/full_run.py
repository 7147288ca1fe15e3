"""The full run, a plugin of pytest: it goes on where it was cut short, and writes what was shown into the docs.

What has passed is kept in pytest's cache per commit, so a second run of the same commit leaves it out; with
uncommitted changes (outside docs) it starts anew. A test marked ``counts_its_folder`` looks at what the others of its
folder have done in the same run, so these are run again with it.

A test says what a table may claim by ``record_property("docs/page.md", {"engine": "camunda-7.24", "start": "4 s"})``.
All rows for one page make one table. Rows that agree in their first column are one row, so several tests can fill it;
where they say different things of one column, these stand one below the other.
The table replaces what stands between the page's two marker lines.
"""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime

import pytest

Row = dict[str, str]

BEGIN = "<!-- written by scripts/test --full -->"
END = "<!-- end -->"
BELOW = "<br>"


def table(rows: list[Row]) -> str:
    """A Markdown table; a cell that no test filled is a dash."""
    merged: dict[str, Row] = {}
    for row in rows:
        known = merged.setdefault(next(iter(row.values())), {})
        for column, cell in row.items():
            said = known.get(column, cell)
            known[column] = said if cell in said.split(BELOW) else f"{said}{BELOW}{cell}"
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [columns, ["---"] * len(columns)]
    lines += [[row.get(column, "-") for column in columns] for row in merged.values()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def replace_block(page: str, block: str) -> str:
    """The page with another text between its marker lines.

    Raises:
        ValueError: the page has no such lines.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"no {BEGIN} … {END}")
    return f"{before}{BEGIN}\n{block}\n{END}{after}"


class FullRun:
    """Skips what has passed at this commit, keeps what passes, and writes the tables at the end."""

    def __init__(self, config: pytest.Config) -> None:
        self.root = config.rootpath
        self.commit = self._git("rev-parse", "--short", "HEAD")
        self.changed = bool(self._git("status", "--porcelain", "--", ".", ":!docs"))
        assert config.cache is not None  # one of pytest's own plugins
        self.cache = config.cache
        self.key = f"full-run/{self.commit}"
        self.passed: dict[str, dict[str, Row]] = {} if self.changed else self.cache.get(self.key, {})
        self.called: set[str] = set()
        self.order: list[str] = []

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, config: pytest.Config, items: list[pytest.Item]) -> None:
        self.order = [item.nodeid for item in items]
        counted = {
            item.path.parent
            for item in items
            if item.nodeid not in self.passed and item.get_closest_marker("counts_its_folder")
        }
        done = [item for item in items if item.nodeid in self.passed and item.path.parent not in counted]
        config.hook.pytest_deselected(items=done)
        gone = {item.nodeid for item in done}
        items[:] = [item for item in items if item.nodeid not in gone]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and report.passed:
            self.called.add(report.nodeid)
        if report.when == "teardown" and report.passed and report.nodeid in self.called:
            self.passed[report.nodeid] = {
                name: value for name, value in report.user_properties if isinstance(value, dict)
            }
            self.cache.set(self.key, self.passed)

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        complete = exitstatus in {
            pytest.ExitCode.OK,
            pytest.ExitCode.TESTS_FAILED,
            pytest.ExitCode.NO_TESTS_COLLECTED,
        }
        if complete and not session.config.option.keyword:
            for page, rows in self._rows().items():
                path = self.root / page
                path.write_text(replace_block(path.read_text(), f"{self._origin()}\n\n{table(rows)}"))
        if exitstatus == pytest.ExitCode.NO_TESTS_COLLECTED and self.passed:
            session.exitstatus = pytest.ExitCode.OK  # all of it had passed before

    def _rows(self) -> dict[str, list[Row]]:
        pages: dict[str, list[Row]] = {}
        for nodeid in self.order:
            for page, row in self.passed.get(nodeid, {}).items():
                pages.setdefault(page, []).append(row)
        return pages

    def _origin(self) -> str:
        changed = " with uncommitted changes" if self.changed else ""
        machine = f"{platform.system()}, {os.cpu_count()} cores, Python {platform.python_version()}"
        return f"Shown by the full run of {datetime.now(UTC):%Y-%m-%d}, commit {self.commit}{changed} ({machine})."

    def _git(self, *arguments: str) -> str:
        command = ["git", "-C", str(self.root), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(FullRun(config), "full-run-of-this-commit")
