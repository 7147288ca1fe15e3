"""Fetching with Maven, without Maven."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from generator.document import DocumentError
from generator.fetch import fetch

pytestmark = pytest.mark.fast


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on the PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def maven(path: Path, script: str) -> None:
    program = path / "mvn"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


def test_the_jar_and_the_document_in_it_are_fetched(path: Path) -> None:
    with zipfile.ZipFile(path / "one.jar", "w") as jar:
        jar.writestr("openapi.json", '{"openapi": "3.0.2"}')
    maven(path, f'for last; do :; done; /bin/cp {path}/one.jar "${{last#-DoutputDirectory=}}"')
    content, document = fetch("group:artifact", "1.0.0")
    assert content == (path / "one.jar").read_bytes()
    assert document == b'{"openapi": "3.0.2"}'


def test_without_maven_the_error_says_what_to_install(path: Path) -> None:
    with pytest.raises(DocumentError, match="install it so that `mvn` is on the PATH"):
        fetch("group:artifact", "1.0.0")


def test_a_version_that_is_not_there_is_told_in_mavens_words(path: Path) -> None:
    maven(path, 'echo "[INFO] x"; echo "[ERROR] Could not find artifact"; echo "[ERROR] more"; exit 1')
    with pytest.raises(DocumentError, match=r"group:artifact:9\.9\.9.*\n\[ERROR\] Could not find artifact$"):
        fetch("group:artifact", "9.9.9")
