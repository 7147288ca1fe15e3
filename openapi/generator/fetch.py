"""The published artifact, fetched with Maven: mirrors, proxies and credentials are then Maven's settings."""

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from generator.document import DocumentError

_MEMBER = "openapi.json"


def fetch(artifact: str, version: str) -> tuple[bytes, bytes]:
    """The jar of one version and the document in it."""
    maven = shutil.which("mvn")
    if maven is None:
        raise DocumentError("Maven is needed to fetch the document: install it so that `mvn` is on the PATH")
    with tempfile.TemporaryDirectory() as folder:
        _copy(maven, f"{artifact}:{version}", folder)
        (path,) = Path(folder).glob("*.jar")
        with zipfile.ZipFile(path) as jar:
            return path.read_bytes(), jar.read(_MEMBER)


def _copy(maven: str, coordinate: str, folder: str) -> None:
    command = [
        maven,
        "-q",
        "-B",
        "dependency:copy",
        f"-Dartifact={coordinate}",
        f"-DoutputDirectory={folder}",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a fixed command
    if done.returncode:
        lines = (done.stdout + done.stderr).splitlines()
        said = next((line for line in lines if line.startswith("[ERROR]")), "it says nothing")
        raise DocumentError(f"Maven could not fetch {coordinate}; is there such a version?\n{said}")
