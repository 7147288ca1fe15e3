"""Single values as the types that handlers ask for: strict where leniency would hide mistakes."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import Any, TypeAlias, TypeVar, get_args
from uuid import UUID

from camunda_worker.days import day_that_begins_at
from camunda_worker.values import FileValue, ObjectValue

T = TypeVar("T")

Structure: TypeAlias = Callable[[Any, Any], Any]
"""Takes a value and the type it shall have: what they are is cattrs's business to know, not mypy's."""


def needed(type_: Any, value: object) -> ValueError:
    """What to say of a value that does not fit; the value itself may be a secret."""
    name = getattr(type_, "__name__", None) or repr(type_)
    return ValueError(f"needs {name}, got {type(value).__name__}")


def _parsed(parse: Callable[[str], T], text: str) -> T:
    """Without the text in the error: it may be a secret."""
    try:
        return parse(text)
    except (ValueError, InvalidOperation):
        wanted = getattr(parse, "__self__", parse).__name__
        raise ValueError(f"needs {wanted}, got a str that spells none") from None


def _is_bool_instead(value: object, type_: type) -> bool:
    return isinstance(value, bool) and not issubclass(type_, bool)


def _plain(base: type) -> Structure:
    """For a type whose values come as they are; also for classes that extend it."""

    def structure(value: Any, type_: Any) -> Any:
        if issubclass(type_, Enum):  # cattrs takes it for what it extends
            return read_enum(value, type_)
        if not isinstance(value, base) or _is_bool_instead(value, base):
            raise needed(type_, value)
        return value if isinstance(value, type_) else type_(value)

    return structure


def read_enum(value: Any, type_: Any) -> Any:
    """The member of this value."""
    for member in type_:
        if member.value == value and isinstance(member.value, bool) == isinstance(value, bool):
            return member
    allowed = ", ".join(repr(member.value) for member in type_)
    raise ValueError(f"needs {type_.__name__}, one of {allowed}, got another {type(value).__name__}")


def read_literal(value: Any, type_: Any) -> Any:
    """The value, if it is one of those that are allowed, and of the same type."""
    for allowed in get_args(type_):
        if allowed == value and type(allowed) is type(value):
            return allowed
    several = ", ".join(map(repr, get_args(type_)))
    raise ValueError(f"needs one of {several}, got another {type(value).__name__}")


def _float(value: Any, type_: Any) -> Any:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise needed(type_, value)
    return float(value)


def _decimal(value: Any, type_: Any) -> Any:
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        raise needed(type_, value)
    return _parsed(Decimal, str(value))


def _uuid(value: Any, type_: Any) -> Any:
    if not isinstance(value, str):
        raise needed(type_, value)
    return _parsed(UUID, value)


def _datetime(value: Any, type_: Any) -> Any:
    """In JSON a moment is a text."""
    moment = _parsed(datetime.fromisoformat, value) if isinstance(value, str) else value
    if not isinstance(moment, datetime):
        raise needed(type_, value)
    if moment.utcoffset() is None:
        raise ValueError("needs a datetime with a time zone, got one without")
    return moment


def _date(value: Any, type_: Any) -> Any:
    """A Date variable is a moment; it is a day only as the midnight that a date is sent as."""
    if isinstance(value, str):
        return _parsed(date.fromisoformat, value)
    if not isinstance(value, datetime):
        raise needed(type_, value)
    day = day_that_begins_at(value)
    if day is None:
        raise ValueError("needs date, got a moment within a day; ask for a datetime")
    return day


def _itself(value: Any, type_: Any) -> Any:
    if not isinstance(value, type_):
        raise needed(type_, value)
    return value


SCALARS: Mapping[type, Structure] = {
    **{base: _plain(base) for base in (str, int, bool, bytes)},
    float: _float,
    Decimal: _decimal,
    UUID: _uuid,
    datetime: _datetime,
    date: _date,
    FileValue: _itself,
    ObjectValue: _itself,
}
