"""From Python values to the wire. Pure, but for files, which are read.

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
from pathlib import Path
from typing import Any, TypeAlias
from uuid import UUID

from attrs import evolve

from camunda_rest import dates
from camunda_worker.errors import VariableError
from camunda_worker.json_form import fields_of, json_text
from camunda_worker.values import (
    Double,
    FileValue,
    Json,
    Long,
    ObjectValue,
    Short,
    Transient,
    TypedValue,
    Xml,
)

_SHORT_BITS = 15
_INTEGER_BITS = 31
_LONG_BITS = 63
_STRING_LIMIT = 4_000
"""Characters that the engine's String column holds in every database."""

_Explicit: TypeAlias = Json | Short | Long | Double | Xml | Transient | FileValue | ObjectValue | Path


def encode(name: str, value: object) -> TypedValue:
    """Encode one value; a `TypedValue` passes as it is.

    Raises:
        VariableError: The value has no form that the engine takes.
    """
    encoder = _BY_TYPE.get(type(value))
    return _encode_by_kind(name, value) if encoder is None else encoder(name, value)


def _encode_by_kind(name: str, value: object) -> TypedValue:
    match value:
        case TypedValue():
            return _checked(name, value)
        case None:
            return TypedValue(None, "Null")
        case Enum():  # before str and int: members may be both
            return encode(name, value.value)
        case (
            Json() | Short() | Long() | Double() | Xml() | Transient() | FileValue() | ObjectValue() | Path()
        ):
            return _encode_explicit(name, value)
        case Mapping() | list() | tuple() | set() | frozenset():
            return _encode_collection(name, value)
        case _:
            return _encode_scalar(name, value)


def _checked(name: str, typed: TypedValue) -> TypedValue:
    try:
        text = json.dumps([typed.value, dict(typed.value_info or {})], allow_nan=False, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise VariableError(name, f"cannot be written as JSON: {error}") from error
    sendable(name, text)
    return typed


def _encode_explicit(name: str, value: _Explicit) -> TypedValue:  # noqa: PLR0911 - one line per type
    match value:
        case Json():
            return TypedValue(_json(name, value.value), "Json")
        case Short():
            return TypedValue(_whole(name, value.value, "Short", _SHORT_BITS), "Short")
        case Long():
            return TypedValue(_whole(name, value.value, "Long", _LONG_BITS), "Long")
        case Double():
            return TypedValue(_double(name, value.value), "Double")
        case Xml():
            return TypedValue(sendable(name, str(value)), "Xml")
        case Transient():
            typed = encode(name, value.value)
            return evolve(typed, value_info={**(typed.value_info or {}), "transient": True})
        case FileValue():
            return _encode_file(name, value)
        case Path():
            return _encode_file(name, read_file(name, value))
        case ObjectValue():
            return _encode_object(name, value)


def _encode_scalar(name: str, value: object) -> TypedValue:  # noqa: PLR0911 - one line per type
    match value:
        case bool():  # before int: True is an int
            return TypedValue(value, "Boolean")
        case int():
            return _encode_integer(name, value)
        case float():
            return _encode_float(name, value)
        case str():
            return _encode_text(name, value)
        case bytes() | bytearray():
            return TypedValue(_base64(value), "Bytes")
        case datetime():  # before date: a datetime is a date
            return _encode_datetime(name, value)
        case date():
            return _encode_datetime(name, _midnight(name, value))
        case Decimal() | UUID():
            return TypedValue(str(value), "String")
        case _ if fields_of(value) is not None:
            return TypedValue(_json(name, value), "Json")
        case _:
            raise VariableError(
                name,
                f"a {type(value).__name__} cannot be sent; give a str, number, bool, bytes, datetime, dict, list,"
                " path, or an instance of an attrs, dataclass or pydantic class",
            )


_NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}


def _double(name: str, value: object) -> float | str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise VariableError(name, f"a Double is a float or an int, not a {type(value).__name__}")
    try:
        number = float(value)
    except OverflowError as error:
        raise VariableError(name, "an integer beyond the range of a Double") from error
    return number if math.isfinite(number) else _NOT_FINITE[repr(number)]


def _encode_float(name: str, value: float) -> TypedValue:
    return TypedValue(_double(name, value), "Double")


def _encode_collection(name: str, value: object) -> TypedValue:
    return TypedValue(_json(name, value), "Json")


def _encode_integer(name: str, value: int) -> TypedValue:
    if _fits(value, _INTEGER_BITS):
        return TypedValue(int(value), "Integer")
    if _fits(value, _LONG_BITS):
        return TypedValue(int(value), "Long")
    raise VariableError(name, "an integer beyond 64 bits cannot be stored; send str(value) instead")


def _whole(name: str, value: object, type_: str, bits: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise VariableError(name, f"a {type_} is an int, not a {type(value).__name__}")
    if not _fits(value, bits):
        raise VariableError(name, f"an integer beyond the {bits + 1} bits of a {type_}")
    return int(value)


def _fits(value: int, bits: int) -> bool:
    return -(1 << bits) <= value < 1 << bits


def _encode_text(name: str, value: str) -> TypedValue:
    text = sendable(name, str(value))
    # as Java and several databases count: a character beyond 16 bits is two
    length = len(text.encode("utf-16-le")) // 2
    if length > _STRING_LIMIT:
        raise VariableError(
            name,
            f"a String holds {_STRING_LIMIT} characters, this one has {length}; send Json(text),"
            " for which the engine needs its Spin plugin, or text.encode(), or a FileValue",
        )
    return TypedValue(text, "String")


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


def read_file(name: str, path: Path) -> FileValue:
    """The file at a path, as a variable.

    Raises:
        VariableError: It cannot be read.
    """
    try:
        return FileValue.read(path)
    except OSError as error:
        raise VariableError(name, f"the file cannot be read: {error}") from error


def _encode_file(name: str, file: FileValue) -> TypedValue:
    if file.content is None:
        raise VariableError(
            name,
            "the file's content was not loaded, only its name; ask for it by variables=[…], or by a parameter"
            " of the handler that is annotated FileValue",
        )
    info = {"filename": file.name, "mimeType": file.mime_type, "encoding": file.encoding}
    said = {key: text for key, text in info.items() if text is not None}
    return _checked(name, TypedValue(_base64(file.content), "File", said))


def _encode_object(name: str, value: ObjectValue) -> TypedValue:
    text = value.value
    if not isinstance(text, str | None):
        if value.data_format != "application/json":
            raise VariableError(
                name, f"what is serialised as {value.data_format} is a str, not a {type(text).__name__}"
            )
        text = _json(name, text)
    info = {"objectTypeName": value.type_name, "serializationDataFormat": value.data_format}
    return _checked(name, TypedValue(text, "Object", info))


def _midnight(name: str, day: date) -> datetime:
    try:
        return datetime(day.year, day.month, day.day).astimezone()
    except (OverflowError, ValueError) as error:
        raise VariableError(name, f"the midnight of {day} lies outside of the calendar") from error


def _encode_datetime(name: str, value: datetime) -> TypedValue:
    try:
        return TypedValue(dates.write(value, name), "Date")
    except ValueError as error:
        raise VariableError(name, "a datetime without a time zone is ambiguous; use an aware one") from error


def _base64(content: bytes | bytearray) -> str:
    return base64.b64encode(content).decode("ascii")


def _json(name: str, value: object) -> str:
    try:
        text = json_text(value)
    except (TypeError, ValueError, RuntimeError) as error:  # also nested too deeply, or changed meanwhile
        raise VariableError(name, f"cannot be written as JSON: {error}") from error
    return sendable(name, text)


# Any: each takes its own type
_BY_TYPE: Mapping[type, Callable[[str, Any], TypedValue]] = {
    str: _encode_text,
    int: _encode_integer,
    float: _encode_float,
    datetime: _encode_datetime,
    dict: _encode_collection,
    list: _encode_collection,
}
"""For what most variables are: to go through all kinds takes longer than all else. What derives from these does."""
