"""A PostgreSQL in a folder of its own, from the system's packages, for engines that must outlive their process."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from camunda_worker.testing.local_engine.engine import free_port

NOBODY = "nobody"
"""Who runs it where the tests run as root: PostgreSQL refuses to."""


def programs() -> Path | None:
    """Where Debian's packages put initdb, or where the PATH has it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    if found:
        return found[-1].parent
    return Path(on_path).parent if on_path else None


class Postgres:
    """A new, empty database, which can be away for a while.

    Attributes:
        url: For JDBC.
    """

    def __init__(self, folder: Path) -> None:
        port = free_port()
        self.url = f"jdbc:postgresql://127.0.0.1:{port}/postgres?user=engine"
        self._folder = folder
        # what a crash of the machine would lose does not matter here
        self._settings = f"-p {port} -k {folder} -h 127.0.0.1 -F"
        self._run("initdb", "-U", "engine", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
        self.start()

    def start(self) -> None:
        """Once it returns, it answers."""
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", self._settings, "start")

    def stop(self) -> None:
        """At once, whatever is under way."""
        self._run("pg_ctl", "-m", "immediate", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        bin_ = programs()
        assert bin_ is not None
        subprocess.run(
            [*_as_nobody(), str(bin_ / program), "-D", str(self._folder / "data"), *arguments],
            check=True,
            cwd=self._folder,
            stdout=subprocess.DEVNULL,
        )


def _as_nobody() -> list[str]:
    return ["runuser", "-u", NOBODY, "--"] if os.getuid() == 0 else []


@contextmanager
def postgres() -> Iterator[Postgres]:
    """One in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    if _as_nobody():
        shutil.chown(folder, NOBODY)
    database = Postgres(folder)
    try:
        yield database
    finally:
        database.stop()
        shutil.rmtree(folder, ignore_errors=True)
