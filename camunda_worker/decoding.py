"""From the wire to Python values. Pure."""

import base64
import json
from collections.abc import Callable, Mapping
from typing import TypeAlias

from camunda_rest import dates
from camunda_rest.types import Unset
from camunda_worker import java_objects
from camunda_worker.days import here
from camunda_worker.errors import VariableError
from camunda_worker.values import FileValue, JsonValue, ObjectValue, Xml

_Info: TypeAlias = "Mapping[str, JsonValue] | Unset | None"

_JSON = json.JSONDecoder()
_JSON_BLANKS = " \t\n\r"


def decode(name: str, type_: str | Unset | None, value: JsonValue, info: _Info) -> object:
    """Decode one wire form, of which these are the parts.

    Date becomes an aware datetime, Bytes bytes, Json and JSON Objects what they hold, File a `FileValue`, numbers,
    strings and booleans themselves. Simple Java objects are read, others stay an `ObjectValue`. A type that is not
    known gives its JSON value.

    Raises:
        VariableError: The wire form contradicts its type.
    """
    try:
        decoder = _DECODERS.get(type_)
        if decoder is None:
            return value
        if value is None and type_ != "File":  # a file has a name without its content, too
            return None
        return decoder(value, info)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise VariableError(name, f"cannot be read as {type_}: {error}") from error


# unions would take ten times as long to be asked
_TEXT_OR_NUMBER = (str, int)
_NUMBER_OR_WORD = (int, float, str)


def _decode_double(value: JsonValue, _: object) -> object:
    return float(value) if isinstance(value, _NUMBER_OR_WORD) else value


def _decode_date(value: JsonValue, _: object) -> object:
    if not isinstance(value, _TEXT_OR_NUMBER):
        raise _no_text(value)
    return here(dates.read(value))


def _decode_bytes(value: JsonValue, _: object) -> bytes:
    return base64.b64decode(_text(value), validate=True)


def _decode_json(value: JsonValue, _: object) -> object:
    text = _text(value).strip(_JSON_BLANKS)
    # `decode` and `loads` look for blanks by regular expressions, which takes as long as this
    decoded, end = _JSON.raw_decode(text)
    if end < len(text):
        raise ValueError(f"the JSON ends at character {end}, and more follows")
    return decoded


def _decode_xml(value: JsonValue, _: object) -> Xml:
    return Xml(_text(value))


def _decode_file(value: JsonValue, info: _Info) -> FileValue:
    info = info or {}
    return FileValue(
        _said(info.get("filename")) or "",
        None if value is None else _decode_bytes(value, info),
        _said(info.get("mimeType")),
        _said(info.get("encoding")),
    )


def _decode_object(value: JsonValue, info: _Info) -> object:
    info = info or {}
    match info.get("serializationDataFormat"):
        case "application/json":
            return _decode_json(value, info)
        case "application/x-java-serialized-object" if isinstance(value, str):
            try:
                return java_objects.read(base64.b64decode(value, validate=True))
            except ValueError:  # of a class that is not simple
                pass
    format_ = _said(info.get("serializationDataFormat"))
    return ObjectValue(value, _said(info.get("objectTypeName")), format_)


def _text(value: JsonValue) -> str:
    if not isinstance(value, str):
        raise _no_text(value)
    return value


def _said(text: object) -> str | None:
    if not isinstance(text, str | None):
        raise _no_text(text)
    return text


def _no_text(value: object) -> TypeError:
    return TypeError(f"the engine sent a {type(value).__name__} where it sends a string")


_DECODERS: Mapping[object, Callable[[JsonValue, _Info], object]] = {
    "Date": _decode_date,
    "Double": _decode_double,
    "Bytes": _decode_bytes,
    "Json": _decode_json,
    "Xml": _decode_xml,
    "Object": _decode_object,
    "File": _decode_file,
}
