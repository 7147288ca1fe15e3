"""The published document reduced to facts: paths, parameters, shapes, statuses.

The vendor's texts and examples are left out, after what they say and nothing else does has been read from them.
A shape that is not known here fails with its place: it must be looked at before code is made of it.
"""

import re
from typing import Any

from generator.document import METHODS, DocumentError, Json, Place, spell

_SPELLED_DATE = re.compile(r"yyyy-MM-\s*dd'T'HH:mm:ss")
"""How the vendor's texts tell that a string is a date; some are broken into lines there."""

CONTENT_TYPES = frozenset({
    "*/*",
    "application/csv",
    "application/json",
    "application/octet-stream",
    "application/xhtml+xml",
    "image/*",
    "multipart/form-data",
    "text/csv",
    "text/plain",
})  # fmt: skip
FORMATS = frozenset({None, "binary", "date", "date-time", "double", "float", "int32", "int64"})
TYPES = frozenset({None, "array", "boolean", "integer", "number", "object", "string"})
_SCHEMA_FACTS = frozenset({"$ref", "default", "deprecated", "enum", "format", "minimum", "nullable", "type"})
_SCHEMA_TEXTS = frozenset({"description", "example", "examples", "externalDocs", "title", "uniqueItems"})


def facts(published: Json) -> Json:
    """The facts of a published document, in an order that does not depend on the vendor's."""
    components = published["components"]["schemas"]
    return {
        "openapi": published["openapi"],
        "info": {"title": published["info"]["title"], "version": published["info"]["version"]},
        "paths": {
            path: _path_item(item, ("paths", path)) for path, item in sorted(published["paths"].items())
        },
        "components": {
            "schemas": {
                name: _schema(schema, ("schemas", name)) for name, schema in sorted(components.items())
            },
        },
    }


def _path_item(item: Json, place: Place) -> Json:
    for key in item:
        if key not in METHODS:
            raise DocumentError(
                f"{spell(place)}: {key!r} is no method; read it in openapi/generator/facts.py"
            )
    return {method: _operation(operation, (*place, method)) for method, operation in sorted(item.items())}


def _operation(operation: Json, place: Place) -> Json:
    kept: Json = {key: operation[key] for key in ("deprecated", "operationId", "tags") if key in operation}
    if parameters := operation.get("parameters"):
        kept["parameters"] = sorted(
            (_parameter(one, (*place, one["name"])) for one in parameters),
            key=lambda one: (one["in"], one["name"]),
        )
    if body := operation.get("requestBody"):
        kept["requestBody"] = _with_content(body, (*place, "requestBody"))
    kept["responses"] = {
        status: {"description": "", **_with_content(response, (*place, "responses", status))}
        for status, response in sorted(operation["responses"].items())
    }
    return kept


def _parameter(parameter: Json, place: Place) -> Json:
    if parameter["in"] not in ("path", "query"):
        raise DocumentError(f"{spell(place)}: parameters in {parameter['in']!r} are not known")
    kept: Json = {key: parameter[key] for key in ("deprecated", "in", "name", "required") if key in parameter}
    # a parameter's text stands beside its schema, a property's inside
    kept["schema"] = _schema({"description": parameter.get("description"), **parameter["schema"]}, place)
    return kept


def _with_content(holder: Json, place: Place) -> Json:
    kept: Json = {"required": True} if holder.get("required") else {}
    for content_type, media in sorted(holder.get("content", {}).items()):
        if content_type not in CONTENT_TYPES:
            raise DocumentError(
                f"{spell(place)}: unknown content type {content_type!r}; "
                "say in openapi/generator/facts.py and openapi/config.json how it is read"
            )
        schema = media.get("schema")
        kept.setdefault("content", {})[content_type] = (
            {} if schema is None else {"schema": _schema(schema, (*place, content_type))}
        )
    return kept


def _schema(schema: Json, place: Place) -> Json:
    kept: Json = {}
    for key, value in sorted(schema.items()):
        match key:
            case "properties":
                kept[key] = {name: _schema(one, (*place, name)) for name, one in sorted(value.items())}
            case "items":
                kept[key] = _schema(value, (*place, key))
            case "additionalProperties":
                kept[key] = value if isinstance(value, bool) else _schema(value, (*place, key))
            case "allOf":
                kept[key] = [_schema(one, (*place, key)) for one in value]
            case "required":
                kept[key] = sorted(value)
            case _ if key in _SCHEMA_FACTS:
                kept[key] = value
            case _ if key not in _SCHEMA_TEXTS:
                raise DocumentError(
                    f"{spell(place)}: {key!r} is not known; read it in openapi/generator/facts.py"
                )
    _check(kept, place)
    return _told_date(kept, schema.get("description"))


def _check(schema: Json, place: Place) -> None:
    if schema.get("type") not in TYPES:
        raise DocumentError(f"{spell(place)}: unknown type {schema['type']!r}")
    if schema.get("format") not in FORMATS:
        raise DocumentError(f"{spell(place)}: unknown format {schema['format']!r}")


def _told_date(schema: Json, text: Any) -> Json:
    if schema.get("type") == "string" and "format" not in schema and _SPELLED_DATE.search(text or ""):
        return {**schema, "format": "date-time"}
    return schema
