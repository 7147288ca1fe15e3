"""From Python values to the wire. Pure, but for files, which are read.

Lists, dicts and the like are always sent as ``Json``: the engine stores an untyped one as a serialised Java object
that only Java can read.
"""

import base64
import json
import math
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from pathlib import Path
from types import NoneType
from typing import Any, TypeAlias
from uuid import UUID

from attrs import evolve

from camunda_rest import dates
from camunda_worker.days import beginning_of
from camunda_worker.errors import VariableError
from camunda_worker.json_form import is_record, json_text
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

_MIME_TYPE = re.compile(r"\s*[\w!#$&^.+*-]+/[\w!#$&^.+*-]+\s*(;|$)", re.ASCII)

_Encoder: TypeAlias = Callable[[str, Any], TypedValue]
"""Takes the variable's name and a value of its own type."""


def encode(name: str, value: object) -> TypedValue:
    """Encode one value; a `TypedValue` passes as it is.

    Raises:
        VariableError: The value has no form that the engine takes.
    """
    kind: type = type(value)
    try:
        return _encoder_of(kind)(name, value)
    except VariableError:
        raise
    except Exception as error:  # whatever reading the fields of somebody's class raises
        raise VariableError(name, f"cannot be encoded: {type(error).__name__}: {error}") from error


@lru_cache(maxsize=512)  # to look through all types takes longer than to encode what most variables are
def _encoder_of(kind: type) -> _Encoder:
    if issubclass(kind, Enum):  # its members may be strings or integers, too
        return lambda name, member: encode(name, member.value)
    known = next((_ENCODERS[base] for base in kind.__mro__ if base in _ENCODERS), None)
    return known or (_encode_json if issubclass(kind, Mapping) else _encode_fields)


def _checked(name: str, typed: TypedValue) -> TypedValue:
    try:
        text = json.dumps([typed.value, dict(typed.value_info or {})], allow_nan=False, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError) as error:
        raise VariableError(name, f"cannot be written as JSON: {error}") from error
    sendable(name, text)
    return typed


def _encode_json(name: str, value: object) -> TypedValue:
    return TypedValue(_json(name, value), "Json")


def _encode_fields(name: str, value: object) -> TypedValue:
    if not is_record(type(value)):
        raise VariableError(
            name,
            f"a value of type {type(value).__name__} cannot be sent; give a str, number, bool, bytes, datetime, dict, list,"
            " path, or an instance of an attrs, dataclass or pydantic class",
        )
    return _encode_json(name, value)


_NOT_FINITE = {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}


def _encode_double(name: str, value: object) -> TypedValue:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise VariableError(name, f"a Double is a float or an int, not a {type(value).__name__}")
    try:
        number = float(value)
    except OverflowError as error:
        raise VariableError(name, "an integer beyond the range of a Double") from error
    return TypedValue(number if math.isfinite(number) else _NOT_FINITE[repr(number)], "Double")


def _encode_integer(name: str, value: int) -> TypedValue:
    if _fits(value, _INTEGER_BITS):
        return TypedValue(int(value), "Integer")
    if _fits(value, _LONG_BITS):
        return TypedValue(int(value), "Long")
    raise VariableError(name, "an integer beyond 64 bits cannot be stored; send str(value) instead")


def _encode_whole(name: str, value: object, type_: str, bits: int) -> TypedValue:
    if isinstance(value, bool) or not isinstance(value, int):
        raise VariableError(name, f"a {type_} is an int, not a {type(value).__name__}")
    if not _fits(value, bits):
        raise VariableError(name, f"an integer beyond the {bits + 1} bits of a {type_}")
    return TypedValue(int(value), type_)


def _fits(value: int, bits: int) -> bool:
    return -(1 << bits) <= value < 1 << bits


def _encode_text(name: str, value: str) -> TypedValue:
    text = sendable(name, str(value))
    # as Java and several databases count: a character beyond 16 bits is two
    length = len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
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
        if not text.isascii():  # most are, and a string knows it of itself
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
    if file.mime_type and not _MIME_TYPE.match(file.mime_type):
        raise VariableError(
            name,
            f"{file.mime_type!r} is no type such as application/pdf; the engine would not give back the content",
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
        return beginning_of(day)
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


def _encode_bytes(_: str, value: bytes | bytearray) -> TypedValue:
    return TypedValue(_base64(value), "Bytes")


def _encode_as_text(_: str, value: Decimal | UUID) -> TypedValue:
    return TypedValue(str(value), "String")


def _encode_transient(name: str, transient: Transient) -> TypedValue:
    typed = encode(name, transient.value)
    return evolve(typed, value_info={**(typed.value_info or {}), "transient": True})


_ENCODERS: Mapping[type, _Encoder] = {
    NoneType: lambda _, value: TypedValue(value, "Null"),
    bool: lambda _, value: TypedValue(value, "Boolean"),
    int: _encode_integer,
    float: _encode_double,
    str: _encode_text,
    **dict.fromkeys((bytes, bytearray), _encode_bytes),
    datetime: _encode_datetime,
    date: lambda name, day: _encode_datetime(name, _midnight(name, day)),
    **dict.fromkeys((Decimal, UUID), _encode_as_text),
    **dict.fromkeys((dict, list, tuple, set, frozenset), _encode_json),
    Path: lambda name, path: _encode_file(name, read_file(name, path)),
    TypedValue: _checked,
    Json: lambda name, json: _encode_json(name, json.value),
    Short: lambda name, short: _encode_whole(name, short.value, "Short", _SHORT_BITS),
    Long: lambda name, long: _encode_whole(name, long.value, "Long", _LONG_BITS),
    Double: lambda name, double: _encode_double(name, double.value),
    Xml: lambda name, text: TypedValue(sendable(name, str(text)), "Xml"),
    Transient: _encode_transient,
    FileValue: _encode_file,
    ObjectValue: _encode_object,
}
"""By type; what derives from one of them is encoded as that."""
