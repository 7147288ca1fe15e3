"""Python values and Camunda's typed JSON, both ways. Pure: nothing here talks to an engine.

Lists, dicts and the like are always sent as ``Json``: the engine stores an untyped one as a serialised Java object
that only Java can read.
"""

import base64
import json
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import TypeAlias
from uuid import UUID

from attrs import frozen

from camunda_rest import dates
from camunda_worker.errors import VariableError

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

_INTEGER_BITS = 31
_LONG_BITS = 63
_STRING_LIMIT = 4_000
"""Characters that the engine's String column holds in every database."""


@frozen
class TypedValue:
    """A variable's wire form: the engine's type name, the JSON value, and what belongs to the value.

    Attributes:
        value: The JSON value, as the engine sends or takes it.
        type: The engine's type, such as ``String`` or ``Json``; None lets the engine guess.
        value_info: For example ``{"filename": …}`` of a File, or the serialisation format of an Object.
    """

    value: JsonValue
    type: str | None = None
    value_info: Mapping[str, JsonValue] | None = None


def encode(name: str, value: object) -> TypedValue:
    """Encode one value; a `TypedValue` passes as it is.

    Raises:
        VariableError: The value has no form that the engine takes.
    """
    match value:
        case TypedValue():
            return _checked(name, value)
        case None:
            return TypedValue(None, "Null")
        case Enum():  # before str and int: members may be both
            return encode(name, value.value)
        case Mapping() | list() | tuple() | set() | frozenset():
            return TypedValue(_json_text(name, value, _json_default), "Json")
        case _:
            return _encode_scalar(name, value)


def _checked(name: str, typed: TypedValue) -> TypedValue:
    _json_text(name, [typed.value, dict(typed.value_info or {})])
    return typed


def _encode_scalar(name: str, value: object) -> TypedValue:  # noqa: PLR0911 - one line per type
    match value:
        case bool():  # before int: True is an int
            return TypedValue(value, "Boolean")
        case int():
            return _encode_integer(name, value)
        case float():
            return TypedValue(value if math.isfinite(value) else _NOT_FINITE[repr(value)], "Double")
        case str():
            return _encode_text(name, value)
        case bytes() | bytearray():
            return TypedValue(base64.b64encode(value).decode("ascii"), "Bytes")
        case datetime():  # before date: a datetime is a date
            return TypedValue(_encode_datetime(name, value), "Date")
        case date():
            return TypedValue(_encode_datetime(name, _midnight(name, value)), "Date")
        case Decimal() | UUID():
            return TypedValue(str(value), "String")
        case _:
            raise VariableError(
                name,
                f"a {type(value).__name__} cannot be sent; give a str, number, bool, bytes, datetime, dict or list",
            )


_NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}


def _encode_integer(name: str, value: int) -> TypedValue:
    if -(1 << _INTEGER_BITS) <= value < 1 << _INTEGER_BITS:
        return TypedValue(int(value), "Integer")
    if -(1 << _LONG_BITS) <= value < 1 << _LONG_BITS:
        return TypedValue(int(value), "Long")
    raise VariableError(name, "an integer beyond 64 bits cannot be stored; send str(value) instead")


def _encode_text(name: str, value: str) -> TypedValue:
    if len(value) > _STRING_LIMIT:
        raise VariableError(
            name,
            f"a String holds {_STRING_LIMIT} characters, this one has {len(value)};"
            " send it as Json (a list or dict that holds it) or as bytes",
        )
    return TypedValue(sendable(name, str(value)), "String")


def sendable(name: str, text: str) -> str:
    """The text, if it can be written as UTF-8.

    Raises:
        VariableError: It cannot.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:  # from a file name, or a badly cut text
        raise VariableError(
            name, f"half a surrogate pair at character {error.start} cannot be sent"
        ) from error
    return text


def _midnight(name: str, day: date) -> datetime:
    try:
        return datetime(day.year, day.month, day.day).astimezone()
    except (OverflowError, ValueError) as error:
        raise VariableError(name, f"the midnight of {day} lies outside of the calendar") from error


def _encode_datetime(name: str, value: datetime) -> str:
    try:
        return dates.write(value, name)
    except ValueError as error:
        raise VariableError(name, "a datetime without a time zone is ambiguous; use an aware one") from error


def _json_text(name: str, value: object, other: Callable[[object], object] | None = None) -> str:
    try:
        text = json.dumps(value, default=other, allow_nan=False, ensure_ascii=False)
    except (TypeError, ValueError, RuntimeError) as error:  # also nested too deeply, or changed meanwhile
        raise VariableError(name, f"cannot be written as JSON: {error}") from error
    return sendable(name, text)


def _json_default(value: object) -> object:
    match value:
        case Mapping():
            return dict(value)
        case set() | frozenset():
            return list(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
        case _:
            raise TypeError(f"a {type(value).__name__} has no JSON form")


def decode(name: str, typed: TypedValue) -> object:
    """Decode one wire form.

    Date becomes an aware datetime, Bytes bytes, Json and JSON Objects what they hold, numbers, strings and booleans
    themselves. What has no Python form (a File's metadata, a serialised Java object) stays a `TypedValue`.

    Raises:
        VariableError: The wire form contradicts its type.
    """
    try:
        return _DECODERS.get(typed.type or "", _decode_plain)(typed)
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise VariableError(name, f"cannot be read as {typed.type}: {error}") from error


def _decode_plain(typed: TypedValue) -> object:
    return typed.value


def _decode_whole(typed: TypedValue) -> object:
    return typed


def _decode_double(typed: TypedValue) -> object:
    return float(typed.value) if isinstance(typed.value, int | float | str) else typed.value


def _decode_date(typed: TypedValue) -> object:
    if typed.value is None:
        return None
    moment = dates.read(typed.value if isinstance(typed.value, int) else _text(typed))
    try:
        return moment.astimezone()
    except OverflowError:  # 9999-12-31, which some write for "never"
        return moment


def _decode_bytes(typed: TypedValue) -> object:
    return None if typed.value is None else base64.b64decode(_text(typed), validate=True)


def _decode_json(typed: TypedValue) -> object:
    return None if typed.value is None else json.loads(_text(typed))


def _decode_object(typed: TypedValue) -> object:
    format_ = (typed.value_info or {}).get("serializationDataFormat")
    return _decode_json(typed) if format_ == "application/json" else typed


def _text(typed: TypedValue) -> str:
    if not isinstance(typed.value, str):
        raise TypeError(f"the engine sent a {type(typed.value).__name__} where it sends a string")
    return typed.value


_DECODERS: Mapping[str, Callable[[TypedValue], object]] = {
    "Date": _decode_date,
    "Double": _decode_double,
    "Bytes": _decode_bytes,
    "Json": _decode_json,
    "Object": _decode_object,
    "File": _decode_whole,
}
