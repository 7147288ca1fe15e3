"""`LocalEngine`: a real engine on this machine, from Maven artifacts, without Docker."""

import os
import socket
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import httpx
from attrs import define, field, setters

from camunda_worker.testing.local_engine import security
from camunda_worker.testing.local_engine.class_path import class_path
from camunda_worker.testing.local_engine.engine_class import engine_class
from camunda_worker.testing.local_engine.errors import EngineDidNotStart, LocalEngineError, PortTaken
from camunda_worker.testing.local_engine.process import GuardedProcess
from camunda_worker.testing.local_engine.releases import Release, release
from camunda_worker.testing.local_engine.tools import find_java

_HOST = "127.0.0.1"  # not the network: user and password are known to everybody
_ADMIN = ("demo", "demo")
_IN_MEMORY = "jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1"
_JVM_FLAGS = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-XX:-UsePerfData")
"""Half the start-up time and memory of the defaults; what they cost later does not matter to a test."""
_BETWEEN_PROBES = 0.1
"""Seconds."""


def free_port() -> int:
    """A TCP port of this machine on which nothing listens."""
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _given_or_free(port: int | None) -> int:
    return free_port() if port is None else port


@define(eq=False, on_setattr=setters.frozen)
class LocalEngine:
    """A Camunda 7 engine, or a fork's, in a process of its own that never outlives this one.

    The first use of a version downloads it with Maven (some 70 MB; progress on stderr); from then on a start takes
    some 5 s. It needs Java 17 or later. The user ``demo`` with the password ``demo`` is its administrator.

        with LocalEngine("camunda-7.24") as engine:
            httpx.get(f"{engine.url}/version")

    Attributes:
        version: ``camunda-7.13`` to ``camunda-7.24``, or ``operaton-1.0``.
        spin: Whether the engine has its Spin plugin, which Json and Xml variables need.
        basic_auth: Whether it asks for user and password, and grants each user only what is authorized.
        oauth2_key: The PEM file of an RSA public key: it then asks for a bearer token, an RS256 JWT signed with that
            key's private half, whose ``sub`` is the user, and grants each user only what is authorized.
        certificate: The PEM files of its certificate, for 127.0.0.1, and of the key: it then speaks https (7.20 and
            later).
        client_authority: The PEM file of the authority whose client certificates it asks for; with ``certificate``.
        port: Where it listens; a free one by default, the same one after each start.
        datasource_url: A JDBC url (H2 and PostgreSQL drivers are there); by default H2 in memory, gone at each stop.
        properties: Settings of Spring Boot and the engine by name, such as ``camunda.bpm.authorization.enabled``;
            they win over what is set here.
        dependencies: More Maven artifacts, ``group:artifact`` or ``group:artifact:version``.
        sources: More Spring sources, such as ``file:/path/to/beans.xml``.
        jvm_flags: More flags for Java.
        start_timeout: How long a start may take.
        release: The version's artifacts.

    Raises:
        ValueError: No engine of that name, the text lists those there are; or settings that exclude each other.
    """

    version: str = field(default="camunda-7.24")
    spin: bool = field(default=True, kw_only=True)
    basic_auth: bool = field(default=False, kw_only=True)
    oauth2_key: security.File | None = field(default=None, kw_only=True)
    certificate: tuple[security.File, security.File] | None = field(default=None, kw_only=True)
    client_authority: security.File | None = field(default=None, kw_only=True)
    port: int = field(default=None, kw_only=True, converter=_given_or_free)
    datasource_url: str | None = field(default=None, kw_only=True)
    properties: Mapping[str, str] = field(factory=dict, kw_only=True)
    dependencies: Sequence[str] = field(default=(), kw_only=True)
    sources: Sequence[str] = field(default=(), kw_only=True)
    jvm_flags: Sequence[str] = field(default=(), kw_only=True)
    start_timeout: timedelta = field(default=timedelta(seconds=120), kw_only=True)
    release: Release = field(init=False, repr=False)
    _process: GuardedProcess | None = field(default=None, init=False, repr=False, on_setattr=setters.NO_OP)

    @release.default
    def _find_release(self) -> Release:
        return release(self.version)

    def __attrs_post_init__(self) -> None:
        if self.basic_auth and self.oauth2_key is not None:
            raise ValueError("basic_auth and oauth2_key: an engine asks either for passwords or for tokens")
        if self.client_authority is not None and self.certificate is None:
            raise ValueError("client_authority: needs certificate, for client certificates are part of TLS")

    @property
    def url(self) -> str:
        """The base of its REST API, such as ``http://127.0.0.1:41234/engine-rest``."""
        return f"{'https' if self.certificate else 'http'}://{_HOST}:{self.port}/engine-rest"

    @property
    def log(self) -> Path:
        """What the engine has written, over all its starts; gone after `stop`.

        Raises:
            RuntimeError: It has not been started.
        """
        return self._started.log

    @property
    def log_tail(self) -> str:
        """The last lines of `log`, less Java's stack frames.

        Raises:
            RuntimeError: It has not been started.
        """
        return self._started.tail()

    @property
    def pid(self) -> int | None:
        """The Java process's id, or None when it does not run."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the engine and wait until it answers; also after `kill` or `stop`, on the same port.

        Raises:
            ToolMissing: Java, or Maven at the first use of a version, is not installed.
            ClassPathUnresolved: The download failed.
            PortTaken: Something else listens on the port.
            EngineDidNotStart: The engine ended, or did not answer in time.
            LocalEngineError: It is not to be had on Windows.
            RuntimeError: It runs already.
        """
        if sys.platform == "win32":  # neither its guard nor the lock of its cache would work
            raise LocalEngineError(
                f"{self.version} cannot be started on Windows: use WSL, or the url of an engine that runs elsewhere"
            )
        if self.pid:
            raise RuntimeError(f"{self.version} runs already")
        java = find_java().path
        for_tokens = (security.RESOURCE_SERVER,) if self.oauth2_key else ()
        jars = class_path(self.release, spin=self.spin, dependencies=(*self.dependencies, *for_tokens))
        self._refuse_a_taken_port()
        with ExitStack() as unless_it_answers:
            self._process = self._process or GuardedProcess()
            unless_it_answers.callback(self.stop)
            (self._process.folder / "Engine.class").write_bytes(engine_class())
            if self._asks_who_comes:
                beans = security.authentication_beans(self.release.fork, oauth2=self.oauth2_key is not None)
                (self._process.folder / security.FILE_NAME).write_text(beans)
            # in the environment it can be of any length, and lists of processes stay readable
            environment = {**os.environ, "CLASSPATH": f"{self._process.folder}{os.pathsep}{jars}"}
            self._process.run(self.command(java, self._process.folder), environment)
            self._wait_for_answer(self._process)
            unless_it_answers.pop_all()

    def stop(self) -> None:
        """Shut the engine down, in order, and remove its folder; without effect when it does not run."""
        if self._process:
            self._process.close()
            self._process = None

    def kill(self) -> None:
        """End the engine as a crash would (SIGKILL), and wait until it has gone; `start` brings it back."""
        if self._process:
            self._process.kill()

    def command(self, java: Path, folder: Path) -> list[str]:
        """The command that runs it, without the class path: ``folder`` is where its temporary files go."""
        return [
            str(java),
            *_JVM_FLAGS,
            f"-Djava.io.tmpdir={folder}",
            *self.release.jvm_flags,
            *self.jvm_flags,
            "org.springframework.boot.SpringApplication",
            *(f"--{name}={value}" for name, value in self._all_properties(folder).items()),
        ]

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def _started(self) -> GuardedProcess:
        if self._process is None:
            raise RuntimeError(f"{self.version} has not been started")
        return self._process

    @property
    def _asks_who_comes(self) -> bool:
        return self.basic_auth or self.oauth2_key is not None

    def _all_properties(self, folder: Path) -> dict[str, str]:
        prefix = f"{self.release.fork}.bpm"
        guards = [f"file:{folder / security.FILE_NAME}"] if self._asks_who_comes else []
        user, password = _ADMIN
        return {
            "spring.main.sources": ",".join(("Engine", *guards, *self.sources)),
            f"{prefix}.authorization.enabled": str(self._asks_who_comes).lower(),
            "spring.datasource.url": self.datasource_url or _IN_MEMORY,
            "server.address": _HOST,
            "server.shutdown": "immediate",  # a pending long poll would hold up the end for its whole length
            f"{prefix}.admin-user.id": user,
            f"{prefix}.admin-user.password": password,
            # from 7.20 on a definition without a time to live is refused
            f"{prefix}.generic-properties.properties.historyTimeToLive": "P30D",
            **security.oauth2_properties(self.oauth2_key),
            **security.tls_properties(self.certificate, self.client_authority),
            **self.properties,
            "server.port": str(self.port),
        }

    def _refuse_a_taken_port(self) -> None:
        with socket.socket() as probe:
            # as the engine will: what remains of the connections of an engine killed before does not count
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((_HOST, self.port))
            except OSError as error:
                raise PortTaken(
                    f"{self.version} cannot listen on port {self.port}: {error.strerror}"
                ) from error

    def _wait_for_answer(self, process: GuardedProcess) -> None:
        seconds = self.start_timeout.total_seconds()
        deadline = time.monotonic() + seconds
        answer = "none"
        # no proxies and no trust store: the engine is on this machine
        with httpx.Client(trust_env=False, verify=False, timeout=5, auth=_ADMIN) as client:  # noqa: S501 - as above
            while time.monotonic() < deadline:
                if (code := process.wait(_BETWEEN_PROBES)) is not None:
                    raise EngineDidNotStart(f"{self.version} ended with exit code {code}", process.tail())
                try:
                    response = client.get(f"{self.url}/version")
                except httpx.TransportError as error:
                    if self.client_authority and security.wants_certificate(error):
                        return
                    continue
                if self._is_ours(response):
                    return
                answer = f"{response.status_code} {response.text[:200]}"
        raise EngineDidNotStart(
            f"{self.version} did not answer within {seconds:g} s (last answer: {answer})", process.tail()
        )

    def _is_ours(self, response: httpx.Response) -> bool:
        if self.oauth2_key:
            return "Bearer" in response.headers.get_list("WWW-Authenticate")
        return response.is_success and bool(response.json() == {"version": self.release.version})
