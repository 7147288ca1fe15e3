"""What a reader is told of two versions of the document."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from generator.compare import compare

pytestmark = pytest.mark.fast

BEFORE: dict[str, Any] = {
    "paths": {
        "/task": {
            "get": {
                "parameters": [{"in": "query", "name": "name", "schema": {"type": "string"}}],
                "responses": {"200": {}},
            }
        }
    },
    "components": {"schemas": {"TaskDto": {"allOf": [{"properties": {"due": {"type": "string"}}}]}}},
}


@pytest.fixture
def after() -> dict[str, Any]:
    return copy.deepcopy(BEFORE)


def test_equal_documents_have_no_differences(after: dict[str, Any]) -> None:
    assert list(compare(BEFORE, after)) == []


def test_parameters_and_fields_are_told_one_by_one(after: dict[str, Any]) -> None:
    after["paths"]["/task"]["get"]["parameters"][0]["name"] = "nameLike"
    after["components"]["schemas"]["TaskDto"]["allOf"][0]["properties"]["due"]["format"] = "date-time"
    assert list(compare(BEFORE, after)) == [
        "removed  operation GET /task > query name",
        "added    operation GET /task > query nameLike",
        "changed  shape TaskDto.due: {'type': 'string'} -> {'type': 'string', 'format': 'date-time'}",
    ]


def test_a_new_operation_or_schema_is_one_line(after: dict[str, Any]) -> None:
    after["paths"]["/task/count"] = {"get": BEFORE["paths"]["/task"]["get"]}
    after["components"]["schemas"]["CountDto"] = {"properties": {"count": {"type": "integer"}}}
    assert list(compare(BEFORE, after)) == ["added    operation GET /task/count", "added    shape CountDto"]
