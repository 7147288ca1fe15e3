"""What is kept of a published document, and what cannot be read."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from generator.document import DocumentError, dump
from generator.facts import facts

pytestmark = pytest.mark.fast

DOCUMENT: dict[str, Any] = {
    "openapi": "3.0.2",
    "info": {"title": "REST", "version": "7.24.0", "description": "prose"},
    "paths": {
        "/task": {
            "get": {
                "operationId": "getTasks",
                "summary": "prose",
                "description": "prose",
                "tags": ["Task"],
                "parameters": [
                    {"name": "name", "in": "query", "description": "prose", "schema": {"type": "string"}},
                    {
                        "name": "dueAfter",
                        "in": "query",
                        "description": "By default the date must have the format `yyyy-MM-\ndd'T'HH:mm:ss.SSSZ`.",
                        "schema": {"type": "string"},
                    },
                ],
                "responses": {
                    "200": {
                        "description": "prose",
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/TaskDto"},
                                "examples": {"one": {"value": {"id": "prose"}}},
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {
        "schemas": {
            "TaskDto": {
                "title": "TaskDto",
                "type": "object",
                "properties": {
                    "title": {"type": "string", "description": "prose"},
                    "description": {"type": "string", "example": "prose"},
                },
            }
        }
    },
}


@pytest.fixture
def published() -> dict[str, Any]:
    return copy.deepcopy(DOCUMENT)


def answer(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"]["/task"]["get"]["responses"]["200"]
    return found


def test_no_prose_is_kept(published: dict[str, Any]) -> None:
    assert "prose" not in json.dumps(facts(published))


def test_properties_that_are_called_like_texts_are_kept(published: dict[str, Any]) -> None:
    kept = facts(published)["components"]["schemas"]["TaskDto"]["properties"]
    assert kept == {"description": {"type": "string"}, "title": {"type": "string"}}


def test_a_date_that_only_the_description_tells_of_is_kept_as_a_format(published: dict[str, Any]) -> None:
    due_after, name = facts(published)["paths"]["/task"]["get"]["parameters"]
    assert due_after == {
        "name": "dueAfter",
        "in": "query",
        "schema": {"type": "string", "format": "date-time"},
    }
    assert name["schema"] == {"type": "string"}


def test_the_vendors_order_does_not_matter(published: dict[str, Any]) -> None:
    before = dump(facts(published))
    published["paths"]["/task"]["get"]["parameters"].reverse()
    published["components"] = dict(reversed(published["components"].items()))
    assert dump(facts(published)) == before


def test_an_unknown_content_type_fails_and_names_the_place(published: dict[str, Any]) -> None:
    answer(published)["content"] = {"application/foo": {"schema": {"type": "string"}}}
    with pytest.raises(DocumentError, match=r"paths > /task > get > responses > 200: .* 'application/foo'"):
        facts(published)


def test_an_unknown_format_fails_and_names_the_place(published: dict[str, Any]) -> None:
    published["components"]["schemas"]["TaskDto"]["properties"]["title"]["format"] = "duration"
    with pytest.raises(DocumentError, match="schemas > TaskDto > title: unknown format 'duration'"):
        facts(published)


def test_an_unknown_type_fails_and_names_the_place(published: dict[str, Any]) -> None:
    answer(published)["content"]["application/json"]["schema"] = {"type": "tuple"}
    with pytest.raises(DocumentError, match="200 > application/json: unknown type 'tuple'"):
        facts(published)


def test_an_unknown_keyword_of_a_schema_fails_and_names_the_place(published: dict[str, Any]) -> None:
    published["components"]["schemas"]["TaskDto"]["oneOf"] = []
    with pytest.raises(DocumentError, match="schemas > TaskDto: 'oneOf' is not known"):
        facts(published)


def test_a_parameter_elsewhere_than_in_path_and_query_fails_and_names_the_place(
    published: dict[str, Any],
) -> None:
    published["paths"]["/task"]["get"]["parameters"][0]["in"] = "header"
    with pytest.raises(DocumentError, match="/task > get > name: parameters in 'header'"):
        facts(published)


def test_short_things_stand_on_one_line_and_the_text_is_json() -> None:
    value = {"b": [1, 2], "a": {"long": "x" * 120}}
    text = dump(value)
    assert json.loads(text) == value
    assert '"b": [1, 2]' in text.splitlines()[-2]
