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


@contextmanager
def postgres() -> Iterator[str]:
    """A new, empty database; gives its JDBC url."""
    folder = Path(tempfile.mkdtemp(prefix="postgres-"))
    port = free_port()
    bin_ = programs()
    assert bin_ is not None
    prefix = ["runuser", "-u", NOBODY, "--"] if os.getuid() == 0 else []
    if prefix:
        shutil.chown(folder, NOBODY)

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [*prefix, str(bin_ / program), "-D", str(folder / "data"), *arguments],
            check=True,
            cwd=folder,
            stdout=subprocess.DEVNULL,
        )

    # what a crash of the machine would lose does not matter here
    settings = f"-p {port} -k {folder} -h 127.0.0.1 -F"
    run("initdb", "-U", "engine", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", settings, "start")
    try:
        yield f"jdbc:postgresql://127.0.0.1:{port}/postgres?user=engine"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
