"""Rules by shape, valid for every version of the document.

They mend what is wrong in it everywhere, and give names to what our generator needs named.
Each rule changes the document in place; they run in the order of `RULES`.
"""

from collections.abc import Callable
from itertools import chain
from typing import Any

from generator import naming
from generator.document import (
    Json,
    all_schemas,
    answers,
    bodies,
    operations,
    reference,
    referred,
    schemas,
    subschemas,
)

FROM_ENGINE_ONLY = "x-from-engine-only"
"""Marks schemas that are never sent to the engine: their fields need no "not sent"."""

_REFERENCE_PAGE = (
    "https://docs.camunda.org/rest/camunda-bpm-platform/{version}/#tag/{tag}/operation/{operation}"
)
_ANY = "AnyValue"


def strip_blanks(document: Json) -> None:
    """Names and enumerated values lose blanks and tabs around them (7.13 has a tab after jobDefinitionId)."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            parameter["name"] = parameter["name"].strip()
    for schema in all_schemas(document):
        if "enum" in schema:
            schema["enum"] = sorted({value.strip() for value in schema["enum"]})
        if "properties" in schema:
            schema["properties"] = {name.strip(): one for name, one in schema["properties"].items()}


def flatten_all_of(document: Json) -> None:
    """An allOf of an own part and inherited ones becomes one object, as it is one in JSON."""
    named = schemas(document)
    for name, schema in named.items():
        named[name] = _flat(schema, named)


def _flat(schema: Json, named: dict[str, Json]) -> Json:
    if "allOf" not in schema:
        return schema
    flat: Json = {"type": "object", "properties": {}}
    for part in schema["allOf"]:
        base = referred(part)
        whole = _flat(named[base] if base else part, named)
        flat["properties"] |= whole.get("properties", {})
        flat["required"] = sorted({*flat.get("required", ()), *whole.get("required", ())})
    flat["properties"] |= schema.get("properties", {})
    return flat


def any_value(document: Json) -> None:
    """The schema for "any JSON" is written out, and holds null as it holds everything."""
    for schema in all_schemas(document):
        if referred(schema) == _ANY:
            schema.clear()
    schemas(document).pop(_ANY, None)


def name_maps(document: Json) -> None:
    """Objects with free keys get one name per kind of value: `VariableMap` in place of thirty."""
    maps: dict[str, Json] = {}
    for schema in list(all_schemas(document)):
        if _is_map(schema):
            values = schema.get("additionalProperties", True)
            name = naming.of_map(values)
            maps[name] = {"type": "object", "additionalProperties": values}
            nullable = schema.get("nullable")
            schema.clear()
            schema.update(_nullable(reference(name)) if nullable else reference(name))
    schemas(document).update(maps)


def _is_map(schema: Json) -> bool:
    if schema.get("properties") or "allOf" in schema:
        return False
    return "additionalProperties" in schema or schema.get("type") == "object"


def name_inline_schemas(document: Json) -> None:
    """Objects and enumerations written inside others get names of their own; equal ones the same."""
    naming.hoist(document, "object", naming.inline_objects(document))
    naming.hoist(document, "enumeration", naming.inline_enumerations(document))


def nullable_properties(document: Json) -> None:
    """Whatever need not be there may be null: the engine sends null for each field without a value."""
    for schema in schemas(document).values():
        required = schema.get("required", ())
        for name, one in schema.get("properties", {}).items():
            if name in required:
                one.pop("nullable", None)
            elif one:
                schema["properties"][name] = _nullable(one)


def _nullable(schema: Json) -> Json:
    if "$ref" in schema:
        return {"allOf": [schema], "nullable": True}
    return {**schema, "nullable": True}


def drop_defaults(document: Json) -> None:
    """What is not given is not sent: the engine knows its own defaults, and they differ between versions."""
    parameters = chain.from_iterable(one.get("parameters", ()) for _, _, one in operations(document))
    for schema in chain(all_schemas(document), (one["schema"] for one in parameters)):
        schema.pop("default", None)


def require_bodies(document: Json) -> None:
    """Where there is a body it is always sent: an empty object is understood everywhere, no body at all is not."""
    for _, _, operation in operations(document):
        if "requestBody" in operation:
            operation["requestBody"]["required"] = True


def mark_directions(document: Json) -> None:
    """Schemas that only answers use are marked."""
    sent = _reachable(document, bodies)
    received = _reachable(document, answers)
    for name in received - sent:
        if "properties" in schemas(document)[name]:
            schemas(document)[name][FROM_ENGINE_ONLY] = True


def prune(document: Json) -> None:
    """Schemas that no operation uses are dropped."""
    used = _reachable(document, bodies) | _reachable(document, answers) | _reachable(document, _parameters)
    document["components"]["schemas"] = {name: schemas(document)[name] for name in sorted(used)}


def _parameters(operation: Json) -> list[Json]:
    return [parameter["schema"] for parameter in operation.get("parameters", ())]


def _reachable(document: Json, roots: Callable[[Json], Any]) -> set[str]:
    found: set[str] = set()
    waiting = [schema for _, _, operation in operations(document) for schema in roots(operation)]
    while waiting:
        for schema in subschemas(waiting.pop()):
            name = referred(schema)
            if name and name not in found:
                found.add(name)
                waiting.append(schemas(document)[name])
    return found


def state_facts(document: Json) -> None:
    """Operations get the texts of their docstrings; refusals are typed by `errors`, not by the document."""
    version = document["info"]["version"].rpartition(".")[0]
    for path, method, operation in operations(document):
        refusals = [status for status in operation["responses"] if status >= "300"]
        lines = [f"Answers {', '.join(sorted(operation['responses'].keys() - set(refusals)))}"]
        lines += [f"refuses with {', '.join(refusals)}"] if refusals else []
        link = _REFERENCE_PAGE.format(
            version=version,
            tag=operation["tags"][0].replace(" ", "-"),
            operation=operation["operationId"],
        )
        operation["summary"] = f"{method.upper()} {path}"
        operation["description"] = f"{'; '.join(lines)}.\n{link}"
        for status in refusals:
            del operation["responses"][status]


RULES = (
    strip_blanks,
    flatten_all_of,
    any_value,
    name_maps,
    name_inline_schemas,
    drop_defaults,
    require_bodies,
    nullable_properties,
    mark_directions,
    prune,
    state_facts,
)


def apply(document: Json) -> None:
    """Apply all rules, in order."""
    for rule in RULES:
        rule(document)
