"""`scripts/regenerate`: what it compares, verifies and refuses."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from generator import build, run, since
from generator.document import DocumentError
from generator.versions import Lock, sum_of

pytestmark = pytest.mark.fast

GENERATED = build.HOME.parent / "generated"
KNOWN = since.read(build.HOME / "since.json")


def small(document: dict[str, Any]) -> dict[str, Any]:
    """What it says of one or two operations, so that little is generated."""
    document["paths"] = {
        path: document["paths"][path] for path in ("/version", "/acme") if path in document["paths"]
    }
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {"VersionDto": schemas["VersionDto"]}
    return document


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The committed tree's stand-in; the tree itself stands in for what the generator makes, as it does."""
    monkeypatch.setattr(run, "_GENERATED", tmp_path)
    monkeypatch.setattr(run, "build", lambda *_: GENERATED)
    return Path(
        shutil.copytree(GENERATED, tmp_path, ignore=shutil.ignore_patterns("__pycache__"), dirs_exist_ok=True)
    )


def test_one_changed_byte_fails_the_check_and_names_the_file(changed: Path) -> None:
    path = changed / build.PACKAGE / "api" / "task" / "claim.py"
    before = path.read_bytes()
    path.write_bytes(before.replace(b"client", b"klient", 1))
    with pytest.raises(DocumentError, match=r"changed: camunda_rest/api/task/claim\.py"):
        run.check()
    path.write_bytes(before)
    run.check()


def test_a_file_too_many_fails_the_check(changed: Path) -> None:
    path = changed / "extra.py"
    path.touch()
    with pytest.raises(DocumentError, match=r"not generated: extra\.py"):
        run.check()
    path.unlink()


def test_a_missing_file_fails_the_check(changed: Path) -> None:
    path = changed / "LICENSE"
    before = path.read_bytes()
    path.unlink()
    with pytest.raises(DocumentError, match="missing: LICENSE"):
        run.check()
    path.write_bytes(before)


def test_a_document_changed_by_hand_fails_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "document.json"
    path.write_bytes((build.HOME / "document.json").read_bytes() + b" ")
    monkeypatch.setattr(run, "_DOCUMENT", path)
    with pytest.raises(DocumentError, match=r"corrected in openapi/corrections\.toml"):
        run.check()


def test_a_table_of_versions_changed_by_hand_fails_the_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "since.json"
    path.write_bytes((build.HOME / "since.json").read_bytes().replace(b"7.21.0", b"7.20.0"))
    monkeypatch.setattr(run, "_SINCE", path)
    with pytest.raises(DocumentError, match=r"since\.json or since\.toml is not what the lock says"):
        run.check()


def test_a_warning_of_the_generator_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = json.loads((build.HOME / "document.json").read_text(encoding="utf-8"))
    corrected = small(build.corrected(facts))
    corrected["paths"]["/version"]["get"]["responses"]["200"]["content"] = {"application/foo": {}}
    monkeypatch.setattr(build, "corrected", lambda _: corrected)
    with pytest.raises(DocumentError, match="WARNING parsing GET /version"):
        build.build(facts, tmp_path, KNOWN)


def lock(**published: dict[str, str]) -> Lock:
    return Lock("g:a", "1.0.0", "", published, {})


def test_fetched_files_with_other_sums_are_refused() -> None:
    with pytest.raises(DocumentError, match="do not use it"):
        lock(**{"1.0.0": {"jar": "0" * 64}}).verified("1.0.0", jar=b"other")


def test_the_sums_of_a_new_version_are_remembered() -> None:
    found = lock().verified("2.0.0", jar=b"new")
    assert found.published["2.0.0"] == {"jar": sum_of(b"new")}


def test_another_version_of_a_tool_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lock.json"
    Lock("g:a", "1.0.0", "", {}, {"ruff": "0.0.1"}).write(path)
    with pytest.raises(DocumentError, match=r"the lock says 0\.0\.1"):
        Lock.read(path)


def test_an_error_is_told_in_words_and_by_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise DocumentError("this and that [200]")

    monkeypatch.setattr(run, "check", fail)
    assert run.main(["--check"]) == 1
    assert "this and that [200]" in capsys.readouterr().err


@pytest.fixture
def local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a local tree is written."""
    monkeypatch.setattr(run, "_GENERATED", tmp_path / "generated")
    return tmp_path / "generated" / build.PACKAGE


def sources() -> dict[str, bytes]:
    names = ("document.json", "since.json", "lock.json")
    return {name: (build.HOME / name).read_bytes() for name in names}


def test_a_tree_is_made_of_any_document_with_its_texts(
    tmp_path: Path, local: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = build.corrected
    monkeypatch.setattr(build, "corrected", lambda facts: small(whole(facts)))
    before = sources()
    document = json.loads(before["document.json"])
    document["info"]["version"] = "2.1.0-acme"
    document["paths"]["/acme"] = {
        "get": {
            "tags": ["Acme"],
            "operationId": "getAcme",
            "description": 'Says "hello"\\n"""and more.',
            "parameters": [
                {"in": "query", "name": "who", "description": "Whom to greet.", "schema": {"type": "string"}}
            ],
            "responses": {"204": {"description": ""}},
        }
    }
    document["components"]["schemas"]["VersionDto"]["properties"]["version"]["description"] = "The number."
    path = tmp_path / "acme.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert run.main(["--document", str(path), "--descriptions"]) == 0
    operation = local / "api" / "acme" / "get_acme.py"
    told = ast.get_docstring(ast.parse(operation.read_text(encoding="utf-8")))
    assert told is not None
    assert told.startswith("GET /acme")
    assert "and more." in told
    assert "who: Whom to greet." in told
    assert "    version: The number." in (local / "models" / "version_dto.py").read_text(encoding="utf-8")
    assert sources() == before
    # so a wheel of it takes the place of ours
    assert (local.parent / "pyproject.toml").read_bytes() == (GENERATED / "pyproject.toml").read_bytes()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "cannot be read"),
        ("[]", "no OpenAPI 3 document"),
        ('{"openapi": "3.0.2"}', "no OpenAPI 3 document"),
    ],
)
def test_a_file_that_is_no_document_is_refused(
    tmp_path: Path, local: Path, capsys: pytest.CaptureFixture[str], content: str, message: str
) -> None:
    path = tmp_path / "other.json"
    path.write_text(content)
    assert run.main(["--document", str(path)]) == 1
    assert message in capsys.readouterr().err
    assert not local.exists()


def test_a_shape_that_is_not_known_is_told_with_its_place(
    tmp_path: Path, local: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = json.loads(sources()["document.json"])
    document["components"]["schemas"]["VersionDto"]["properties"]["version"]["format"] = "semver"
    path = tmp_path / "acme.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert run.main(["--document", str(path)]) == 1
    assert "schemas > VersionDto > version: unknown format 'semver'" in capsys.readouterr().err
    assert not local.exists()
