"""Names for what the document writes inline: maps, nested objects, enumerations."""

import json
from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from generator.document import DocumentError, Json, operations, reference, referred, schemas

_SUFFIX = "Dto"


@frozen
class Inline:
    """A schema that is written inside another one.

    Attributes:
        owner: The schema, or the operation, that it is written in.
        field: The property or parameter that it is written at.
        schema: The schema itself, to be replaced by a reference in place.
    """

    owner: str
    field: str
    schema: Json


def of_map(values: Json | bool) -> str:
    """The name of an object with free keys, after its values."""
    if isinstance(values, bool) or not values:
        return "JsonObject"
    kind = referred(values) or values["type"].capitalize()
    return kind.removesuffix(_SUFFIX).removesuffix("Value") + "Map"


def pascal(name: str) -> str:
    """``sortOrder`` and ``metrics-name`` as parts of a class name."""
    return "".join(word[:1].upper() + word[1:] for word in name.replace("-", " ").split())


def inline_objects(document: Json) -> list[Inline]:
    """Objects with properties of their own inside named schemas."""
    return [one for one in _inside_schemas(document) if one.schema.get("properties")]


def inline_enumerations(document: Json) -> list[Inline]:
    """Enumerations inside named schemas and at parameters."""
    at_parameters = [
        Inline(operation["operationId"], parameter["name"], parameter["schema"])
        for _, _, operation in operations(document)
        for parameter in operation.get("parameters", ())
    ]
    return [one for one in (*_inside_schemas(document), *at_parameters) if "enum" in one.schema]


def _inside_schemas(document: Json) -> Iterator[Inline]:
    for owner, schema in sorted(schemas(document).items()):
        for field, one in sorted(schema.get("properties", {}).items()):
            yield Inline(owner.removesuffix(_SUFFIX), field, one.get("items", one))


def hoist(document: Json, kind: str, found: list[Inline]) -> None:
    """Give the inline schemas names and refer to them by these."""
    for name, group in _named(found).items():
        if name in schemas(document):
            raise DocumentError(
                f"{kind} {group[0].owner} > {group[0].field}: there is a schema {name} already"
            )
        nullable = {id(one): one.schema.pop("nullable", False) for one in group}
        schemas(document)[name] = dict(group[0].schema)
        for one in group:
            one.schema.clear()
            whole = reference(name)
            one.schema.update({"allOf": [whole], "nullable": True} if nullable[id(one)] else whole)


def _named(found: list[Inline]) -> dict[str, list[Inline]]:
    """Equal schemas grouped under one name: the field's if it means nothing else anywhere, else the owner's too."""
    equal: defaultdict[str, list[Inline]] = defaultdict(list)
    meanings: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        content = json.dumps(
            {key: one.schema[key] for key in one.schema if key != "nullable"}, sort_keys=True
        )
        equal[content].append(one)
        meanings[one.field].add(content)
    named: dict[str, list[Inline]] = {}
    for group in equal.values():
        shared = len(group) > 1 and len({one.field for one in group}) == 1
        own = shared and len(meanings[group[0].field]) == 1
        name = pascal(group[0].field) if own else pascal(group[0].owner) + pascal(group[0].field)
        named[name] = group
    return named
