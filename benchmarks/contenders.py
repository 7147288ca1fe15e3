"""Who is measured, and how each is started; the environments of others are made when first needed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from attrs import frozen

DRIVERS = Path(__file__).with_name("drivers")
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "camunda-worker-benchmarks"


class NotHere(RuntimeError):
    """A contender cannot be started here, for the reason that is said."""


@frozen
class Program:
    """A contender ready to be started.

    Attributes:
        command: Its program; the url, the concurrency and options follow.
        folder: Where it runs.
        version: What is measured, in words.
    """

    command: Sequence[str]
    version: str
    folder: Path = DRIVERS


@frozen
class Contender:
    """Somebody who works on external tasks.

    Attributes:
        name: In the table.
        prepare: Makes the environment; raises `NotHere`.
        options: For the driver.
        warm_up: Seconds until its speed is what it stays.
    """

    name: str
    prepare: Callable[[], Program]
    options: Sequence[str] = ()
    warm_up: float = 0.5


def _here(driver: str, *packages: str) -> Callable[[], Program]:
    def prepare() -> Program:
        versions = ", ".join(f"{package} {version(package)}" for package in packages)
        return Program([sys.executable, str(DRIVERS / driver)], versions)

    return prepare


def _from_pypi(driver: str, package: str, *undeclared: str) -> Callable[[], Program]:
    def prepare() -> Program:
        home = CACHE / package
        python = home / "bin" / "python"
        if not (home / "installed").exists():
            _run([sys.executable, "-m", "venv", "--clear", str(home)])
            _run([str(python), "-m", "pip", "install", "--quiet", package, *undeclared])
            (home / "installed").touch()
        code = f"from importlib.metadata import version; print(version({package!r}))"
        return Program([str(python), str(DRIVERS / driver)], f"{package} {_run([str(python), '-c', code])}")

    return prepare


def _from_npm() -> Program:
    package = "camunda-external-task-client-js"
    node, npm = _needed("node"), _needed("npm")
    home = CACHE / package
    if not (home / "node_modules").exists():
        home.mkdir(parents=True, exist_ok=True)
        (home / "package.json").write_text('{"private": true}')
        _run([npm, "install", "--silent", "--no-audit", "--no-fund", package], home)
    installed = json.loads((home / "node_modules" / package / "package.json").read_text())["version"]
    words = f"{package} {installed} on Node {_run([node, '--version'])}"
    return Program([node, str(DRIVERS / "client.mjs")], words, home)


def _from_maven() -> Program:
    java, maven = _needed("java"), _needed("mvn")
    home = CACHE / "camunda-external-task-client-java"
    class_path = home / "classpath"
    if not class_path.exists():
        home.mkdir(parents=True, exist_ok=True)
        (home / "pom.xml").write_text(_POM)
        _run([maven, "-q", "-B", "dependency:build-classpath", f"-Dmdep.outputFile={class_path}"], home)
    command = [java, "-cp", class_path.read_text().strip(), str(DRIVERS / "OfficialClient.java")]
    return Program(command, f"camunda-external-task-client {_JAVA_CLIENT}")


_JAVA_CLIENT = "7.24.0"
_POM = f"""<project><modelVersion>4.0.0</modelVersion>
<groupId>benchmark</groupId><artifactId>benchmark</artifactId><version>1</version>
<dependencies>
  <dependency><groupId>org.camunda.bpm</groupId><artifactId>camunda-external-task-client</artifactId>
    <version>{_JAVA_CLIENT}</version></dependency>
  <dependency><groupId>jakarta.xml.bind</groupId><artifactId>jakarta.xml.bind-api</artifactId>
    <version>4.0.2</version></dependency>
</dependencies></project>
"""


def _needed(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        raise NotHere(f"there is no {program}")
    return found


def _run(command: Sequence[str], folder: Path | None = None) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotHere(f"{' '.join(command[:4])} … failed: {(done.stderr or done.stdout).strip()[-300:]}")
    return done.stdout.strip()


OURS = Contender("ours", _here("ours.py", "camunda-worker"))
THREADS = Contender("ours, handlers in threads", _here("ours.py", "camunda-worker"), ("--variant", "threads"))
ORJSON = Contender("ours, with orjson", _here("ours.py", "camunda-worker", "orjson"), ("--variant", "orjson"))
NOTHING = Contender("an interpreter that imports nobody", _here("nothing.py"))
BARE = Contender("ours, without the extra `cli`", OURS.prepare, ("--variant", "bare"))
PROCESSES = [
    Contender(f"{count} of them", _here("processes.py", "camunda-worker"), ("--variant", str(count)))
    for count in (1, 2)
]
OPERATIONS = Contender("bare loop over our operations", _here("operations.py", "httpx-aiohttp"))
AIOHTTP = Contender("raw aiohttp", _here("raw_aiohttp.py", "aiohttp"))
STARTS = Contender("EngineClient.start_process", _here("starts.py", "camunda-worker"))
STARTS_HTTPX = Contender("raw httpx.Client", _here("starts.py", "httpx"), ("--variant", "httpx"))
HTTPX = Contender("raw httpx", _here("raw_httpx.py", "httpx"))
_PYTHON3 = "camunda-external-task-client-python3"
_PYTHON3_DRIVER = _from_pypi(
    "external_task_client.py", _PYTHON3, "httpx", "pydantic"
)  # it imports both, undeclared
JAVASCRIPT = Contender("official JavaScript client", _from_npm, warm_up=2)
OTHERS = (
    Contender(f"{_PYTHON3}, sync", _PYTHON3_DRIVER),
    Contender(f"{_PYTHON3}, async", _PYTHON3_DRIVER, ("--variant", "async")),
    Contender("camunda-client", _from_pypi("camunda_client_worker.py", "camunda-client")),
    Contender("operaton-tasks", _from_pypi("operaton_tasks.py", "operaton-tasks")),
    JAVASCRIPT,
    Contender("official Java client", _from_maven, warm_up=6),
)
