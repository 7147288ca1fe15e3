"""What changed between two versions of the document, for a reader."""

from collections.abc import Iterator
from typing import Any

from generator.document import Json, operations, schemas

_Facts = dict[str, Any]


def compare(before: Json, after: Json) -> Iterator[str]:
    """One line per operation, parameter, status, schema or field that was added, removed or changed."""
    yield from _changes("operation", _operations(before), _operations(after))
    yield from _changes("shape", _fields(before), _fields(after))


def _operations(document: Json) -> _Facts:
    """Each operation, and each of its parameters, bodies and statuses."""
    found: _Facts = {}
    for path, method, operation in operations(document):
        name = f"{method.upper()} {path}"
        found[name] = None
        for parameter in operation.get("parameters", ()):
            found[f"{name} > {parameter['in']} {parameter['name']}"] = parameter["schema"]
        if body := operation.get("requestBody"):
            found[f"{name} > body"] = body["content"]
        for status, response in operation["responses"].items():
            found[f"{name} > {status}"] = response.get("content")
    return found


def _fields(document: Json) -> _Facts:
    """Each schema, and each of its fields, inherited ones where they stand."""
    found: _Facts = {}
    for name, schema in schemas(document).items():
        found[name] = None
        for part in (schema, *schema.get("allOf", ())):
            for field, one in part.get("properties", {}).items():
                found[f"{name}.{field}"] = one
    return found


def _changes(kind: str, before: _Facts, after: _Facts) -> Iterator[str]:
    for name in sorted(before.keys() | after.keys()):
        if _part_of_a_change(name, before, after):
            continue
        if name not in before:
            yield f"added    {kind} {name}"
        elif name not in after:
            yield f"removed  {kind} {name}"
        elif before[name] != after[name]:
            yield f"changed  {kind} {name}: {before[name]} -> {after[name]}"


def _part_of_a_change(name: str, before: _Facts, after: _Facts) -> bool:
    """Whether the whole that this is part of is new or gone, which one line says for all its parts."""
    for separator in (" > ", "."):
        whole, found, _ = name.partition(separator)
        if found and whole in before.keys() | after.keys():
            return (whole in before) != (whole in after)
    return False
