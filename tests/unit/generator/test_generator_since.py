"""The table of versions: since when each name is documented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from generator import since
from generator.build import HOME, corrected
from generator.document import DocumentError, Json, reference

pytestmark = pytest.mark.fast

FACTS = """
complete_from = "7.16.0"
forks = []
exceptions = []
"""


def document(query: str, *fields: str, schema: str = "TaskQueryDto") -> Json:
    """One operation with these query parameters and fields of its body."""
    properties: Json = {field: {"type": "string"} for field in fields}
    properties["orQueries"] = {"type": "array", "items": reference(schema)}
    properties["sorting"] = {"type": "array", "items": reference("SortingDto")}
    operation = {
        "operationId": "queryTasks",
        "description": "Answers 200.\nhttps://docs.example",
        "parameters": [{"in": "query", "name": name} for name in query.split()],
        "requestBody": {"content": {"application/json": {"schema": reference(schema)}}},
    }
    sorting = {"properties": {"sortBy": {"type": "string"}}}
    schemas = {schema: {"properties": properties}, "SortingDto": sorting}
    return {"paths": {"/task": {"post": operation}}, "components": {"schemas": schemas}}


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    path = tmp_path / "since.toml"
    path.write_text(FACTS)
    return path


def table(facts: Path) -> Any:
    documents = {
        "7.16.0": document("a", "name", schema="OldNameDto"),
        "7.9.0": document("a"),
        "7.17.0": document("a b", "name", "nameLike"),
    }
    return since.table(documents, facts)["operations"]["queryTasks"]


def test_each_name_is_listed_at_the_first_version_that_documents_it(facts: Path) -> None:
    assert table(facts) == {
        "call": "POST /task",
        "since": "7.9.0",
        "names": {
            "7.9.0": ["SortingDto.sortBy", "TaskQueryDto.orQueries", "TaskQueryDto.sorting", "a"],
            "7.16.0": ["TaskQueryDto.name"],
            "7.17.0": ["TaskQueryDto.nameLike", "b"],
        },
    }


def exception(name: str, version: str) -> str:
    return f"""
complete_from = "7.16.0"
forks = []
[[exceptions]]
operations = ["queryTasks"]
names = ["{name}"]
since = "{version}"
reason = "seen"
"""


def test_an_exception_moves_a_name(facts: Path) -> None:
    facts.write_text(exception("b", "7.16.0"))
    assert table(facts)["names"]["7.16.0"] == ["TaskQueryDto.name", "b"]
    assert table(facts)["names"]["7.17.0"] == ["TaskQueryDto.nameLike"]


@pytest.mark.parametrize(("name", "version"), [("b", "7.17.0"), ("gone", "7.16.0")])
def test_an_exception_that_changes_nothing_fails_the_run(facts: Path, name: str, version: str) -> None:
    facts.write_text(exception(name, version))
    with pytest.raises(DocumentError, match=f"queryTasks > {name}: it changes nothing"):
        table(facts)


def test_docstrings_tell_what_came_later_and_of_a_new_object_only_its_field() -> None:
    described = corrected(_committed())
    since.annotate(described, since.read(HOME / "since.json"))
    fetch = described["paths"]["/external-task/fetchAndLock"]["post"]["description"].splitlines()
    assert fetch[1] == "Documented since 7.13.0."
    assert fetch[-2] == "Since 7.21.0: FetchExternalTasksDto.sorting."
    assert fetch[-1].startswith("https://docs.camunda.org/")


def test_a_name_that_the_table_does_not_know_makes_it_anew() -> None:
    known, found = since.read(HOME / "since.json"), corrected(_committed())
    published = dict.fromkeys(known["documents"])
    assert since.covers(known, published, "7.24.0", found)
    assert not since.covers(known, {**published, "7.25.0": None}, "7.25.0", found)
    found["paths"]["/task"]["get"]["parameters"].append({"in": "query", "name": "new", "schema": {}})
    assert not since.covers(known, published, "7.24.0", found)


def _committed() -> Json:
    return since.read(HOME / "document.json")
