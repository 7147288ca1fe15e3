"""From a type annotation to the functions that read and write values of that type.

Both directions are worked out once per type; None stands for "as it is", so that plain values cost nothing.
"""

import types
from collections.abc import Callable, Mapping
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
        return _list_reader(_finder(get_args(shape)[0]))
    if get_origin(shape) is dict:
        return _dict_reader(_finder(get_args(shape)[1]))
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


def as_list(value: Any) -> Any:
    """The value, if it is a list."""
    if not isinstance(value, list):
        raise TypeError(f"a list was expected, not {type(value).__name__}")
    return value


def as_object(value: Any) -> Any:
    """The value, if it is an object."""
    if not isinstance(value, dict):
        raise TypeError(f"an object was expected, not {type(value).__name__}")
    return value


CHECKS: Mapping[Reader, type] = {as_list: list, as_object: dict}
"""Readers that only look whether a value is of this type."""


def _finder(shape: Any) -> Callable[[], Reader] | None:
    """Finds the function that reads each of several values; None for "as they are"."""
    model = _kernel(shape)
    if hasattr(model, "from_dict"):  # found when one is read: it may hold some of its own class
        return lambda: model.table.read  # saves a call for each
    read = reader(shape)
    return None if read is None else lambda: read


def _list_reader(find: Callable[[], Reader] | None) -> Reader:
    if find is None:
        return as_list

    def read(value: Any) -> Any:
        item = find()
        return [None if one is None else item(one) for one in as_list(value)]

    return read


def _dict_reader(find: Callable[[], Reader] | None) -> Reader:
    if find is None:
        return as_object

    def read(value: Any) -> Any:
        item = find()
        return {key: None if one is None else item(one) for key, one in as_object(value).items()}

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
