"""The vendor's texts, for the docstrings of a local tree: they are not ours to hand on.

They are read from the published document, beside its facts, and added to the document that the generator reads.
"""

import re
from collections.abc import Iterator
from textwrap import wrap

from attrs import frozen

from generator.document import Json, operations, referred, schemas

FIELDS = "x-texts"
"""Where a schema holds the texts of its fields, for the template of models."""

_WIDTH = 106
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")


@frozen
class Texts:
    """What a published document says in words.

    Attributes:
        operations: By operation, its text.
        parameters: By operation, the texts of its parameters.
        fields: By schema, the texts of its fields, inherited ones among them.
    """

    operations: dict[str, str]
    parameters: dict[str, dict[str, str]]
    fields: dict[str, dict[str, str]]


def read(published: Json) -> Texts:
    """The texts of a published document."""
    found = [operation for _, _, operation in operations(published)]
    return Texts(
        operations={one["operationId"]: one.get("description", "") for one in found},
        parameters={
            one["operationId"]: {
                parameter["name"].strip(): parameter.get("description", "")
                for parameter in one.get("parameters", ())
            }
            for one in found
        },
        fields={name: dict(_fields(published, schema)) for name, schema in schemas(published).items()},
    )


def _fields(published: Json, schema: Json) -> Iterator[tuple[str, str]]:
    for part in schema.get("allOf", ()):
        base = referred(part)
        yield from _fields(published, schemas(published)[base] if base else part)
    for name, one in schema.get("properties", {}).items():
        yield name.strip(), one.get("description", "")


def add(document: Json, texts: Texts) -> None:
    """Put the texts into a prepared document."""
    for _, _, operation in operations(document):
        name = operation["operationId"]
        parts = [operation["description"], *_plain(texts.operations.get(name, ""))]
        said = texts.parameters.get(name, {})
        for parameter in operation.get("parameters", ()):
            parts += _item(parameter["name"], said.get(parameter["name"], ""))
        operation["description"] = "\n".join(parts)
    for name, schema in schemas(document).items():
        said = {field: text for field, text in texts.fields.get(name, {}).items() if text}
        if said and "properties" in schema:
            schema[FIELDS] = {field: "\n".join(_item(field, text)) for field, text in said.items()}


def _plain(text: str) -> list[str]:
    """The lines of a text, after an empty one; links lose their addresses."""
    lines = [wrap(line, _WIDTH) or [""] for line in _LINK.sub(r"\1", text).strip().splitlines()]
    return ["", *(piece for line in lines for piece in line)] if lines else []


def _item(name: str, text: str) -> list[str]:
    words = " ".join(_LINK.sub(r"\1", text).split())
    return ["", *wrap(f"{name}: {words}", _WIDTH, subsequent_indent="    ")] if words else []
