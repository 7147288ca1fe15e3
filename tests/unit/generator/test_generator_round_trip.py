"""Whatever the document says that an engine may send survives reading and writing, for every model."""

from __future__ import annotations

import functools
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from generator.build import corrected
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import camunda_rest.models
from camunda_rest.model import Model
from camunda_rest.models import VariableValueDto

pytestmark = pytest.mark.fast

DOCUMENT = Path(__file__).parents[3] / "openapi" / "document.json"
SCALARS = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5)
OBJECTS = st.dictionaries(st.text(), JSON, max_size=2)
MOMENTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - the strategy adds the zone
PLAIN: dict[tuple[str, str | None], st.SearchStrategy[Any]] = {
    ("boolean", None): st.booleans(),
    ("integer", "int32"): st.integers(-(2**31), 2**31 - 1),
    ("integer", "int64"): st.integers(-(2**63), 2**63 - 1),
    ("number", None): st.floats(allow_nan=False, allow_infinity=False),
    ("number", "double"): st.floats(allow_nan=False, allow_infinity=False),
    ("string", None): st.text(),  # of open enumerations as well
    ("string", "date"): st.dates().map(str),
    ("string", "date-time"): MOMENTS.map(lambda one: one.isoformat(timespec="milliseconds")[:-6] + "+0000"),
}
NESTED = 2
"""How deep models stand in models: a task query may contain task queries without end."""


@functools.cache
def schemas() -> dict[str, Any]:
    """What the generator reads; files are left out, for they are sent as forms."""
    every: dict[str, Any] = corrected(json.loads(DOCUMENT.read_text()))["components"]["schemas"]
    return {name: schema for name, schema in every.items() if "'binary'" not in str(schema)}


def model_names() -> list[str]:
    kinds = {name: getattr(camunda_rest.models, name) for name in camunda_rest.models.__all__}
    return [
        name
        for name, kind in kinds.items()
        if name in schemas() and isinstance(kind, type) and issubclass(kind, Model)
    ]


def value_of(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    """Any JSON of a schema; null wherever it may be."""
    present = present_value_of(schema, depth)
    return st.none() | present if schema.get("nullable") else present


def present_value_of(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:  # noqa: PLR0911 - one line per shape
    match schema:
        case {"$ref": ref} | {"allOf": [{"$ref": ref}]}:
            return json_of(ref.rpartition("/")[2], depth - 1) if depth else st.just({})
        case {"type": "array", "items": items}:
            return st.lists(value_of(items, depth), max_size=2 if depth else 0)
        case {"properties": _}:
            return object_of(schema, depth)
        case {"additionalProperties": dict(values)}:
            return st.dictionaries(st.text(), value_of(values, depth), max_size=2)
        case {"type": "object"}:
            return OBJECTS
        case {"type": kind}:
            return PLAIN[kind, schema.get("format")]
        case _:
            return JSON


def object_of(schema: dict[str, Any], depth: int) -> st.SearchStrategy[Any]:
    """Each property may be missing that is not required; so may be any that the document does not know."""
    required = schema.get("required", ())
    properties = {
        one.get("x-wire-name", name): value_of(one, depth) for name, one in schema["properties"].items()
    }
    known = st.fixed_dictionaries(
        {name: value for name, value in properties.items() if name in required},
        optional={name: value for name, value in properties.items() if name not in required},
    )
    unknown = st.dictionaries(st.text().map("x-{}".format), JSON, max_size=1)
    return st.tuples(known, unknown).map(lambda both: {**both[1], **both[0]})


@functools.cache
def json_of(name: str, depth: int = NESTED) -> st.SearchStrategy[Any]:
    return value_of(schemas()[name], depth)


@pytest.mark.parametrize("name", model_names())
@settings(
    max_examples=4,
    deadline=None,
    # the first example builds the strategies of all nested models
    suppress_health_check=[HealthCheck.too_slow],
)
@given(data=st.data())
def test_what_the_engine_sends_survives_reading_and_writing(name: str, data: st.DataObject) -> None:
    source = data.draw(json_of(name))
    model: type[Model] = getattr(camunda_rest.models, name)
    read = model.from_dict(source)
    written = read.to_dict()
    assert model.from_dict(written) == read
    assert without_added_nulls(written, source) == source


def whole_of(name: str) -> st.SearchStrategy[Any]:
    """An object with all fields and no others."""
    properties = schemas()[name].get("properties", {})
    return st.fixed_dictionaries(
        {one.get("x-wire-name", key): value_of(one, depth=0) for key, one in properties.items()}
    )


@given(data=st.data())
def test_an_object_with_all_fields_is_read_as_others_are(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(model_names()))
    model: type[Model] = getattr(camunda_rest.models, name)
    source = data.draw(whole_of(name))
    read, more = model.from_dict(source), model.from_dict({**source, "x-1": 1})
    assert (read.additional_properties, more.additional_properties) == ({}, {"x-1": 1})
    assert attrs.evolve(more, additional_properties={}) == read


def test_an_object_with_as_many_fields_as_known_may_have_others() -> None:
    variable = VariableValueDto.from_dict({"type": "String", "value": "a", "x-1": 1})
    assert variable == VariableValueDto(type_="String", value="a", additional_properties={"x-1": 1})


def without_added_nulls(written: Any, source: Any) -> Any:
    """What was written, less the nulls that stand for what the engine did not send."""
    if isinstance(written, dict) and isinstance(source, dict):
        return {
            key: without_added_nulls(one, source.get(key))
            for key, one in written.items()
            if one is not None or key in source
        }
    if isinstance(written, list) and isinstance(source, list):
        pairs = zip(written, source, strict=True)
        return [without_added_nulls(one, sent) for one, sent in pairs]
    return written
