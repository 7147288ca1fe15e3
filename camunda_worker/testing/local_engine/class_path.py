"""An engine's class path: resolved once by Maven, then read from the user's cache."""

import hashlib
import os
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from camunda_worker.testing.local_engine.errors import ClassPathUnresolved
from camunda_worker.testing.local_engine.pom import pom
from camunda_worker.testing.local_engine.progress import Progress
from camunda_worker.testing.local_engine.releases import Release
from camunda_worker.testing.local_engine.tools import find_java, find_maven

_BUILD_CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath"
"""Named in full: without a version Maven would ask for the newest one each time."""


def class_path(release: Release, *, spin: bool = True, dependencies: Sequence[str] = ()) -> str:
    """The class path of an engine, downloaded at first use (some 70 MB; progress goes to stderr).

    Args:
        release: The engine.
        spin: Whether the engine knows Json and Xml variables.
        dependencies: More artifacts, as `pom` takes them.

    Raises:
        ToolMissing: It is not cached, and there is no Java or no Maven to fetch it.
        ClassPathUnresolved: Maven failed.
    """
    project = pom(release, spin=spin, dependencies=dependencies)
    digest = hashlib.sha256(project.encode()).hexdigest()[:12]
    cached = cache_folder() / f"{release.name}-{digest}.classpath"
    if found := _read(cached):
        return found
    progress = Progress(release.name)
    with _alone(progress):  # Maven's repository does not bear two that write the same jar
        return _read(cached) or _resolve(project, cached, progress)


def cache_folder() -> Path:
    """Where class paths are kept, per user: under XDG_CACHE_HOME, or ~/.cache."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home, "camunda-worker", "engines")


def _read(cached: Path) -> str:
    """What is cached, or nothing when it is absent or a jar has gone from Maven's repository since."""
    try:
        text = cached.read_text()
    except FileNotFoundError:
        return ""
    return text if all(os.path.exists(jar) for jar in text.split(os.pathsep)) else ""  # noqa: PTH110 - a third of Path's cost


@contextmanager
def _alone(progress: Progress) -> Iterator[None]:
    import fcntl  # noqa: PLC0415 - Windows has none, and imports this module for what else tests need

    cache_folder().mkdir(parents=True, exist_ok=True)
    with (cache_folder() / "lock").open("w") as lock:  # freed by the system when its process dies
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            progress.say("another process is downloading an engine; waiting for it")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _resolve(project: str, cached: Path, progress: Progress) -> str:
    with tempfile.TemporaryDirectory(dir=cache_folder()) as folder:
        file, output = Path(folder, "pom.xml"), Path(folder, "classpath")
        file.write_text(project)
        progress.say("downloading with Maven (some 70 MB, once)")
        _run_maven("-f", str(file), _BUILD_CLASS_PATH, f"-Dmdep.outputFile={output}", progress=progress)
        progress.done()
        output.rename(cached)  # atomic: a reader sees all of it or nothing
    return cached.read_text()


def _run_maven(*arguments: str, progress: Progress) -> None:
    java, maven = find_java(), find_maven()
    environment = {**os.environ, "JAVA_HOME": str(java.home)} if java.home else None
    command = [str(maven), "-B", "-Dmdep.includeScope=runtime", *arguments]
    errors: deque[str] = deque(maxlen=20)
    with subprocess.Popen(  # noqa: S603 - a command of ours
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environment,
    ) as process:
        try:
            for line in process.stdout or ():
                if "Downloaded from" in line:
                    progress.file_done()
                elif line.startswith("[ERROR]"):
                    errors.append(line)
            process.wait()
        finally:
            process.terminate()  # an interrupt ends the download, too
    if process.returncode:
        raise ClassPathUnresolved(f"Maven could not download {progress.subject}:\n{''.join(errors)}")
