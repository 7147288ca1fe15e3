"""Python values as JSON, and instances of classes as their fields."""

import dataclasses
import json
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from uuid import UUID

import attrs


def is_ours(kind: type) -> bool:
    """Whether it is a class of this library: a value or a result, not somebody's data."""
    return kind.__module__.partition(".")[0] in {"camunda_worker", "camunda_rest"}


def json_text(value: object) -> str:
    """Write a value as JSON: lists, dicts, sets, attrs, dataclass and pydantic instances, and what is in them.

    Sent as a variable, the text is a ``String``, which every engine takes, with or without its Spin plugin.

    Raises:
        TypeError: Something in it has no JSON form.
        ValueError: A number is not finite, or something holds itself.
    """
    return _ENCODER.encode(value)


def is_record(kind: type) -> bool:
    """Whether it is an attrs, dataclass or pydantic class."""
    return not is_ours(kind) and (
        attrs.has(kind) or dataclasses.is_dataclass(kind) or hasattr(kind, "model_dump")
    )


def fields_of(value: object) -> dict[str, object] | None:
    """The fields of an attrs, dataclass or pydantic instance; None for anything else."""
    kind = type(value)
    if is_ours(kind):
        return None
    if attrs.has(kind):
        return {field.name: getattr(value, field.name) for field in attrs.fields(kind)}
    if dataclasses.is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    dumped = _dumped(value, "python")
    return dict(dumped) if isinstance(dumped, Mapping) else None


def _dumped(value: object, mode: str) -> object:
    """A pydantic model's fields, by the names that it reads them by, or what a RootModel holds."""
    dump = getattr(type(value), "model_dump", None)
    return None if dump is None else dump(value, mode=mode, by_alias=True)


def _default(value: object) -> object:
    match value:
        case Mapping():
            return dict(value)
        case set() | frozenset():
            return list(value)
        case Enum():
            return value.value
        case datetime() if value.utcoffset() is None:
            raise TypeError("a datetime without a time zone is ambiguous; use an aware one")
        case date():
            return value.isoformat()
        case Decimal() | UUID():
            return str(value)
    dumped = _dumped(value, "json")
    form = fields_of(value) if dumped is None else dumped
    if form is None:
        raise TypeError(f"a {type(value).__name__} has no JSON form")
    return form


_ENCODER = json.JSONEncoder(default=_default, allow_nan=False, ensure_ascii=False)
"""Made once: `json.dumps` makes one each time, which takes longer than to write a small dict."""
