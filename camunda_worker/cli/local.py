"""``camunda-worker engine``: a local engine until a signal."""

import os
import signal
import sys
import time
from types import FrameType
from typing import NoReturn

import httpx
from rich.console import Console

from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import EngineDidNotStart
from camunda_worker.testing.local_engine.releases import Release, release

_BETWEEN_LOOKS = 0.5
"""Seconds."""


def run(version: str, port: int, *, webapps: bool, postgres: str | None) -> None:
    """Start an engine, tell where it is, and stop it at SIGINT or SIGTERM, which also end its start.

    Raises:
        ValueError: There is no such version, or the database's url is none.
        LocalEngineError: It cannot be had, or has ended; the text says why.
    """
    kind = release(version)
    engine = LocalEngine(
        version,
        port=port,
        datasource_url=None if postgres is None else datasource(postgres),
        dependencies=(_webapp(kind),) if webapps else (),
    )
    signal.signal(signal.SIGTERM, _interrupt)
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"{version} is starting")
    sys.stdout.flush()
    try:
        with engine:
            _tell(console, engine, kind, webapps=webapps)
            while engine.pid is not None:
                time.sleep(_BETWEEN_LOOKS)
            raise EngineDidNotStart(f"{version} has ended by itself", engine.log_tail)
    except KeyboardInterrupt:
        pass


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - the signature of signal handlers
    raise KeyboardInterrupt


def _tell(console: Console, engine: LocalEngine, kind: Release, *, webapps: bool) -> None:
    kept = "in PostgreSQL" if engine.datasource_url else "in memory, gone at its end"
    console.print(f"[bold green]{engine.version}[/] is up; its data are {kept}\n")
    console.print(f"  REST API   [cyan]{engine.url}[/]")
    if webapps:
        address = engine.url.removesuffix("/engine-rest")
        for name in ("cockpit", "tasklist", "admin"):
            page = f"{address}/{kind.fork}/app/{name}/default/"
            console.print(f"  {name.capitalize():<9}  [cyan]{page}[/]")
        console.print("\n  user and password are demo")
    console.print("\n  Ctrl-C ends it", style="dim")
    sys.stdout.flush()


def _webapp(kind: Release) -> str:
    return f"org.{kind.fork}.bpm.springboot:{kind.fork}-bpm-spring-boot-starter-webapp:{kind.version}"


def datasource(url: str) -> str:
    """The JDBC url of a PostgreSQL url; user and password go into the environment, where ``ps`` does not show them."""
    parts = httpx.URL(url)
    if parts.scheme not in {"postgresql", "postgres"} or not parts.host or parts.path in {"", "/"}:
        raise ValueError("--postgres: write postgresql://user:password@host:port/database")
    os.environ["SPRING_DATASOURCE_USERNAME"] = parts.username
    os.environ["SPRING_DATASOURCE_PASSWORD"] = parts.password or os.environ.get("PGPASSWORD", "")
    return f"jdbc:postgresql://{parts.netloc.decode()}{parts.raw_path.decode()}"
