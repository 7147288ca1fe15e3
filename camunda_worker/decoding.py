"""From the wire to Python values. Pure."""

import base64
import json
from collections.abc import Callable, Mapping

from camunda_rest import dates
from camunda_worker import java_objects
from camunda_worker.errors import VariableError
from camunda_worker.values import FileValue, ObjectValue, TypedValue, Xml


def decode(name: str, typed: TypedValue) -> object:
    """Decode one wire form.

    Date becomes an aware datetime, Bytes bytes, Json and JSON Objects what they hold, File a `FileValue`, numbers,
    strings and booleans themselves. Simple Java objects are read, others stay an `ObjectValue`. A type that is not
    known gives its JSON value.

    Raises:
        VariableError: The wire form contradicts its type.
    """
    try:
        return _DECODERS.get(typed.type or "", _decode_plain)(typed)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise VariableError(name, f"cannot be read as {typed.type}: {error}") from error


def _decode_plain(typed: TypedValue) -> object:
    return typed.value


_NUMBER_OR_WORD = (int, float, str)  # a union would take ten times as long to be asked


def _decode_double(typed: TypedValue) -> object:
    return float(typed.value) if isinstance(typed.value, _NUMBER_OR_WORD) else typed.value


def _decode_date(typed: TypedValue) -> object:
    if typed.value is None:
        return None
    moment = dates.read(typed.value if isinstance(typed.value, int) else _text(typed))
    try:
        return moment.astimezone()
    except OverflowError:  # 9999-12-31, which some write for "never"
        return moment


def _decode_bytes(typed: TypedValue) -> bytes | None:
    return None if typed.value is None else base64.b64decode(_text(typed), validate=True)


def _decode_json(typed: TypedValue) -> object:
    return None if typed.value is None else json.loads(_text(typed))


def _decode_xml(typed: TypedValue) -> object:
    return None if typed.value is None else Xml(_text(typed))


def _decode_file(typed: TypedValue) -> object:
    info = typed.value_info or {}
    return FileValue(
        _said(info.get("filename")) or "",
        _decode_bytes(typed),
        _said(info.get("mimeType")),
        _said(info.get("encoding")),
    )


def _decode_object(typed: TypedValue) -> object:
    if typed.value is None:
        return None
    info = typed.value_info or {}
    match info.get("serializationDataFormat"):
        case "application/json":
            return _decode_json(typed)
        case "application/x-java-serialized-object" if isinstance(typed.value, str):
            try:
                return java_objects.read(base64.b64decode(typed.value, validate=True))
            except ValueError:  # of a class that is not simple
                pass
    format_ = _said(info.get("serializationDataFormat"))
    return ObjectValue(typed.value, _said(info.get("objectTypeName")), format_)


def _text(typed: TypedValue) -> str:
    if not isinstance(typed.value, str):
        raise TypeError(f"the engine sent a {type(typed.value).__name__} where it sends a string")
    return typed.value


def _said(text: object) -> str | None:
    if not isinstance(text, str | None):
        raise TypeError(f"the engine sent a {type(text).__name__} where it sends a string")
    return text


_DECODERS: Mapping[str, Callable[[TypedValue], object]] = {
    "Date": _decode_date,
    "Double": _decode_double,
    "Bytes": _decode_bytes,
    "Json": _decode_json,
    "Xml": _decode_xml,
    "Object": _decode_object,
    "File": _decode_file,
}
