"""The rules by shape, each on the smallest document that shows it."""

from __future__ import annotations

from typing import Any

import pytest
from generator import rules
from generator.document import DocumentError, reference

pytestmark = pytest.mark.fast


def document(schemas: dict[str, Any], **operation: Any) -> dict[str, Any]:
    """One operation that answers the first schema, and sends the others it names."""
    first = reference(next(iter(schemas)))
    whole = {
        "operationId": "getThing",
        "tags": ["Process Definition"],
        "responses": {"200": {"content": {"application/json": {"schema": first}}}, "404": {}},
        **operation,
    }
    return {
        "info": {"version": "7.24.0"},
        "paths": {"/thing/{id}": {"get": whole}},
        "components": {"schemas": schemas},
    }


def properties(**named: Any) -> dict[str, Any]:
    return {"type": "object", "properties": named}


def applied(found: dict[str, Any]) -> dict[str, Any]:
    rules.apply(found)
    schemas: dict[str, Any] = found["components"]["schemas"]
    return schemas


def nullable(name: str) -> dict[str, Any]:
    return {"allOf": [reference(name)], "nullable": True}


def test_blanks_around_enumerated_values_and_names_are_stripped() -> None:
    schemas = applied(
        document({"A": properties(**{"sortBy\t": {"type": "string", "enum": ["tenantId ", "id"]}})})
    )
    assert schemas["ASortBy"]["enum"] == ["id", "tenantId"]
    assert "sortBy" in schemas["A"]["properties"]


def test_what_is_inherited_becomes_part_of_the_object() -> None:
    schemas = applied(
        document(
            {
                "B": {"allOf": [properties(own={"type": "string"}), reference("A")]},
                "A": {**properties(inherited={"type": "string"}), "required": ["inherited"]},
            }
        )
    )
    assert schemas["B"]["properties"].keys() == {"own", "inherited"}
    assert schemas["B"]["required"] == ["inherited"]
    assert "A" not in schemas, "nothing refers to it any more"


def test_a_property_that_need_not_be_there_may_be_null() -> None:
    schemas = applied(
        document(
            {
                "A": properties(text={"type": "string"}, other=reference("B")),
                "B": properties(text={"type": "string"}),
            }
        )
    )
    assert schemas["A"]["properties"] == {
        "text": {"type": "string", "nullable": True},
        "other": nullable("B"),
    }


def test_a_required_property_is_not_null() -> None:
    shape = {**properties(id={"type": "string", "nullable": True}), "required": ["id"]}
    assert applied(document({"A": shape}))["A"]["properties"]["id"] == {"type": "string"}


def test_maps_of_variables_are_one_type_however_they_are_written() -> None:
    values = reference("VariableValueDto")
    schemas = applied(
        document(
            {
                "A": properties(
                    one={"type": "object", "additionalProperties": values, "nullable": True},
                    two={"additionalProperties": values},
                ),
                "VariableValueDto": properties(value=reference("AnyValue")),
                "AnyValue": {"description": "anything"},
            }
        )
    )
    assert schemas["A"]["properties"] == {"one": nullable("VariableMap"), "two": nullable("VariableMap")}
    assert schemas["VariableMap"]["additionalProperties"] == values
    assert schemas["VariableValueDto"]["properties"] == {"value": {}}


def test_an_object_without_any_properties_holds_any_json() -> None:
    schemas = applied(document({"A": properties(query={"type": "object"})}))
    assert schemas["A"]["properties"]["query"] == nullable("JsonObject")


def test_objects_written_inside_others_get_names() -> None:
    item = properties(sortOrder={"type": "string", "enum": ["asc", "desc"]})
    schemas = applied(document({"TaskQueryDto": properties(sorting={"type": "array", "items": item})}))
    assert schemas["TaskQueryDto"]["properties"]["sorting"]["items"] == reference("TaskQuerySorting")


def test_equal_enumerations_are_one_type() -> None:
    order = {"type": "string", "enum": ["asc", "desc"]}
    schemas = applied(
        document({"A": properties(sortOrder=order, b=reference("B")), "B": properties(sortOrder=dict(order))})
    )
    assert schemas["A"]["properties"]["sortOrder"] == nullable("SortOrder")
    assert schemas["B"]["properties"]["sortOrder"] == nullable("SortOrder")


def test_different_enumerations_of_one_name_carry_their_owners_name() -> None:
    schemas = applied(
        document(
            {
                "A": properties(sortBy={"type": "string", "enum": ["id"]}, b=reference("B")),
                "B": properties(sortBy={"type": "string", "enum": ["name"]}),
            }
        )
    )
    assert schemas.keys() >= {"ASortBy", "BSortBy"}


def test_a_name_that_is_taken_fails_and_names_the_place() -> None:
    found = document({"A": properties(kind={"type": "string", "enum": ["x"]}), "AKind": properties()})
    with pytest.raises(DocumentError, match="enumeration A > kind: there is a schema AKind already"):
        rules.name_inline_schemas(found)


def test_only_schemas_that_are_never_sent_are_marked() -> None:
    found = document(
        {"A": properties(b=reference("B")), "B": properties(x={"type": "string"})},
        requestBody={"content": {"application/json": {"schema": reference("B")}}},
    )
    schemas = applied(found)
    assert schemas["A"][rules.FROM_ENGINE_ONLY] is True
    assert rules.FROM_ENGINE_ONLY not in schemas["B"]


def test_the_docstring_states_facts_and_links_to_the_vendors_page() -> None:
    found = document({"A": properties(x={"type": "string"})})
    rules.apply(found)
    operation = found["paths"]["/thing/{id}"]["get"]
    assert operation["summary"] == "GET /thing/{id}"
    assert operation["description"] == (
        "Answers 200; refuses with 404.\n"
        "https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getThing"
    )
    assert operation["responses"].keys() == {"200"}, "refusals are typed by the exceptions"
