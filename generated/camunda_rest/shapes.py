"""From a type annotation to the functions that read and write values of that type.

Both directions are worked out once per type; None stands for "as it is", so that plain values cost nothing.
"""

import types
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Literal, Union, get_args, get_origin

from . import dates
from .types import Unset

# Any: types are values here, of every kind; what comes in is what the engine sent
Reader = Callable[[Any], Any]
Writer = Callable[[Any, str], Any]
"""Takes the value and the name of its field, which errors tell."""


def reader(shape: Any) -> Reader | None:
    """The function that reads a value of this type from the engine's JSON."""
    shape = _kernel(shape)
    if get_origin(shape) is list:
        return _list_reader(reader(get_args(shape)[0]))
    if get_origin(shape) is dict:
        return _dict_reader(reader(get_args(shape)[1]))
    if shape is datetime:
        return dates.read
    if shape is date:
        return date.fromisoformat
    from_dict: Reader | None = getattr(shape, "from_dict", None)
    return from_dict


def writer(shape: Any) -> Writer | None:
    """The function that writes a value of this type into JSON for the engine."""
    shape = _kernel(shape)
    if get_origin(shape) is list:
        return _list_writer(writer(get_args(shape)[0]))
    if get_origin(shape) is dict:
        return _dict_writer(writer(get_args(shape)[1]))
    if shape is datetime:
        return dates.write
    if shape is date:
        return lambda value, _: value.isoformat()
    if hasattr(shape, "to_dict"):
        return _write_model
    return None


def _kernel(shape: Any) -> Any:
    """The type without None, Unset and the literals of an open enumeration."""
    if get_origin(shape) not in (Union, types.UnionType):
        return shape
    kinds = [kind for kind in get_args(shape) if kind not in (types.NoneType, Unset)]
    kinds = [kind for kind in kinds if get_origin(kind) is not Literal] or [str]
    if len(kinds) > 1:
        raise TypeError(f"{shape} can be more than one thing; the document must say which")
    return kinds[0]


def _list_reader(item: Reader | None) -> Reader:
    def read(value: Any) -> Any:
        if not isinstance(value, list):
            raise TypeError(f"a list was expected, not {type(value).__name__}")
        return value if item is None else [None if one is None else item(one) for one in value]

    return read


def _dict_reader(item: Reader | None) -> Reader:
    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise TypeError(f"an object was expected, not {type(value).__name__}")
        if item is None:
            return value
        return {key: None if one is None else item(one) for key, one in value.items()}

    return read


def _list_writer(item: Writer | None) -> Writer | None:
    if item is None:
        return None
    if item is _write_model:  # saves a call for each
        return lambda value, _: [None if one is None else one.to_dict() for one in value]
    return lambda value, name: [None if one is None else item(one, name) for one in value]


def _dict_writer(item: Writer | None) -> Writer | None:
    if item is None:
        return None
    if item is _write_model:
        return lambda value, _: {key: None if one is None else one.to_dict() for key, one in value.items()}
    return lambda value, name: {key: None if one is None else item(one, name) for key, one in value.items()}


def _write_model(value: Any, _: str) -> Any:
    return value.to_dict()
