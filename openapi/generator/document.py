"""An OpenAPI document as data: finding one's way in it, naming places, writing it so that diffs are readable."""

import json
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
Place = tuple[str, ...]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_LINE = 110


class DocumentError(Exception):
    """The document, or what is to be done with it, is not as expected."""


def spell(place: Place) -> str:
    """A place in words for a message."""
    return " > ".join(place)


def operations(document: Json) -> Iterator[tuple[str, str, Json]]:
    """Path, method and content of each operation."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def schemas(document: Json) -> dict[str, Json]:
    """The named schemas."""
    named: dict[str, Json] = document["components"]["schemas"]
    return named


def reference(name: str) -> Json:
    """A reference to a named schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def referred(schema: Json) -> str | None:
    """The name of the schema that this one refers to, if it does nothing else."""
    target: str | None = schema.get("$ref")
    if target is None and len(schema.get("allOf", ())) == 1:
        target = schema["allOf"][0].get("$ref")
    return target and target.rpartition("/")[2]


def subschemas(schema: Json) -> Iterator[Json]:
    """A schema and all that are written inside it, without following references."""
    yield schema
    inner = [*schema.get("properties", {}).values(), *schema.get("allOf", ())]
    inner += [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    for one in inner:
        yield from subschemas(one)


def bodies(operation: Json) -> Iterator[Json]:
    """The schemas of an operation's request body."""
    yield from _content(operation.get("requestBody", {}))


def answers(operation: Json) -> Iterator[Json]:
    """The schemas of an operation's answers, of success or not."""
    for response in operation["responses"].values():
        yield from _content(response)


def _content(holder: Json) -> Iterator[Json]:
    for media in holder.get("content", {}).values():
        if "schema" in media:
            yield media["schema"]


def all_schemas(document: Json) -> Iterator[Json]:
    """Each schema that is written anywhere in the document."""
    for schema in schemas(document).values():
        yield from subschemas(schema)
    for _, _, operation in operations(document):
        for schema in (*bodies(operation), *answers(operation)):
            yield from subschemas(schema)
        for parameter in operation.get("parameters", ()):
            yield from subschemas(parameter["schema"])


def dump(value: Any, indent: str = "") -> str:
    """JSON with keys in order, where whatever fits stands on one line."""
    line = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if len(line) + len(indent) <= _LINE or not isinstance(value, dict | list):
        return line
    deeper = indent + " "
    if isinstance(value, dict):
        parts = [
            f"{json.dumps(key, ensure_ascii=False)}: {dump(value[key], deeper)}" for key in sorted(value)
        ]
        return "{\n" + ",\n".join(deeper + part for part in parts) + f"\n{indent}}}"
    return "[\n" + ",\n".join(deeper + dump(item, deeper) for item in value) + f"\n{indent}]"
