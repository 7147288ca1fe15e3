"""Decoded variables as the types that handlers ask for.

cattrs does it, made strict where its leniency would hide mistakes: a str is no number, a bool no int, a str no list.
"""

import contextlib
import dataclasses
import re
import types
import typing
from collections.abc import Callable, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from enum import Enum
from typing import Any, NoReturn

import attrs
import cattrs
from cattrs.cols import list_structure_factory
from cattrs.gen import make_mapping_structure_fn

from camunda_worker.errors import VariableError
from camunda_worker.json_form import is_ours
from camunda_worker.scalars import SCALARS, Structure, needed, read_enum, read_literal

# Any: types are values here, and what a value is turns out only when it is read; as `Structure` says

_INT = re.compile("-?[0-9]{1,19}")
_REFUSALS = (cattrs.BaseValidationError, ValueError, TypeError)


def structure_as(type_: object) -> Callable[[str, object], object]:
    """How a variable, given its name and its decoded value, becomes a value of the type.

    What is returned raises a `VariableError` that says what was needed and what came.

    Raises:
        TypeError: No variable can become one.
    """
    try:
        hook = _CONVERTER.get_structure_hook(type_)
    except (NameError, ValueError, RecursionError, cattrs.StructureHandlerNotFoundError) as error:
        raise TypeError(str(error)) from error

    def structure(name: str, value: object) -> object:
        try:
            return hook(value, type_)
        except _REFUSALS as error:
            reasons = _reasons(error, name)
        except Exception as error:  # noqa: BLE001 - whatever reading it raises, it is this variable that does not fit
            reasons = [f"does not fit {type_}: {type(error).__name__}"]
        # not from the error: a model's own shows the value, which may be a secret
        raise VariableError(name, "; ".join(reasons))

    return structure


def _reasons(error: Exception, name: str) -> Sequence[str]:
    """What does not fit, and where."""
    if not isinstance(error, cattrs.BaseValidationError):
        return [_reason(error)]
    return cattrs.transform_error(error, name, lambda inner, _: _reason(inner))


def _reason(error: BaseException) -> str:
    if isinstance(error, KeyError):
        return "is missing"
    details = getattr(error, "errors", None)  # pydantic's, whose text would show the value
    if callable(details):
        found = details(include_input=False, include_url=False)
        return ", ".join(_pydantic_reason(one) for one in found)
    return str(error)


def _pydantic_reason(error: Mapping[str, Any]) -> str:
    place = ".".join(map(str, error["loc"]))  # none where it is the whole that does not fit
    return f"{place}: {error['msg']}" if place else str(error["msg"])


def _collection(type_: Any, converter: cattrs.Converter) -> Structure:
    make = _COLLECTIONS.get(typing.get_origin(type_) or type_)
    if make is None:
        _refuse(type_)
    as_list: Any = types.GenericAlias(list, typing.get_args(type_)[:1] or Any)
    elements = list_structure_factory(as_list, converter)

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, list | tuple | set | frozenset):
            raise needed(type_, value)
        return make(elements(value, as_list))

    return structure


_COLLECTIONS: Mapping[type, Callable[[list[Any]], object]] = {
    **{kind: kind for kind in (list, tuple, set, frozenset)},
    **dict.fromkeys((Sequence, MutableSequence), list),
    **dict.fromkeys((AbstractSet, MutableSet), set),
}
"""Others, such as a deque, would come as something else than they say."""


def _fixed_tuple(type_: Any, converter: cattrs.Converter) -> Structure:
    parts = [(converter.get_structure_hook(part), part) for part in typing.get_args(type_)]

    def structure(value: Any, _: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise needed(type_, value)
        if len(value) != len(parts):
            raise ValueError(f"needs {len(parts)} items, got {len(value)}")
        return tuple(hook(item, part) for item, (hook, part) in zip(value, parts, strict=True))

    return structure


def _mapping(type_: Any, converter: cattrs.Converter) -> Structure:
    if (typing.get_origin(type_) or type_) not in (dict, Mapping, MutableMapping):
        _refuse(type_)
    as_dict: Any = types.GenericAlias(dict, typing.get_args(type_) or (Any, Any))
    inner = make_mapping_structure_fn(as_dict, converter)
    if typing.get_args(type_)[:1] != (int,):
        return _of_mapping(type_, inner)
    return _of_mapping(type_, lambda value, as_type: inner(dict(map(_with_int_key, value.items())), as_type))


def _with_int_key(item: tuple[Any, Any]) -> tuple[Any, Any]:
    """In JSON all names are strings, also those that were sent as ints."""
    name, value = item
    return (int(name) if isinstance(name, str) and _INT.fullmatch(name) else name), value


def _record(type_: Any, converter: cattrs.Converter) -> Structure:
    if is_ours(type_):
        raise TypeError(f"a {type_.__name__} is no variable")
    if typing.is_typeddict(type_):
        return _of_mapping(type_, converter.gen_structure_typeddict(type_))
    return _of_mapping(type_, converter.gen_structure_attrs_fromdict(type_))


def _of_mapping(type_: Any, inner: Structure) -> Structure:
    def structure(value: Any, as_type: Any) -> Any:
        if not isinstance(value, Mapping):
            raise needed(type_, value)
        return inner(value, as_type)

    return structure


def _model(value: Any, type_: Any) -> Any:
    """A pydantic model reads as it is told to."""
    return type_.model_validate(value)


def _union(type_: Any, converter: cattrs.Converter) -> Structure:
    """The first member that the value fits."""
    members = [member for member in typing.get_args(type_) if member is not types.NoneType]
    if sum(_is_record(member) or _is_model(member) for member in members) > 1:
        raise TypeError("it could not be told which of them is meant")
    members.sort(key=lambda member: member in (float, Decimal))  # which take an int, too
    hooks = [(converter.get_structure_hook(member), member) for member in members]
    has_none = len(members) < len(typing.get_args(type_))

    def structure(value: Any, _: Any) -> Any:
        if value is None and has_none:
            return None
        if len(hooks) == 1:  # which says best itself what does not fit
            hook, member = hooks[0]
            return hook(value, member)
        for hook, member in hooks:
            with contextlib.suppress(*_REFUSALS):
                return hook(value, member)
        raise needed(type_, value)

    return structure


def _is_record(type_: Any) -> bool:
    if typing.get_origin(type_) is typing.Annotated:  # cattrs looks inside
        return False
    return attrs.has(type_) or dataclasses.is_dataclass(type_) or typing.is_typeddict(type_)


def _is_model(type_: Any) -> bool:
    """Pydantic's, recognised without importing it."""
    return hasattr(type_, "model_validate")


def _is_union(type_: Any) -> bool:
    """But of records, which cattrs tells apart by their fields."""
    is_union = typing.get_origin(type_) in {typing.Union, types.UnionType}
    return is_union and sum(_is_record(member) for member in typing.get_args(type_)) < 2  # noqa: PLR2004 - to tell apart


def _is_collection(type_: Any) -> bool:
    kind = typing.get_origin(type_) or type_
    return (
        isinstance(kind, type)
        and issubclass(kind, Sequence | AbstractSet)
        and not issubclass(kind, str | bytes)
    )


def _is_literal(type_: Any) -> bool:
    return typing.get_origin(type_) is typing.Literal


def _is_fixed_tuple(type_: Any) -> bool:
    return typing.get_origin(type_) is tuple and typing.get_args(type_)[1:] not in ((), (...,))


def _is_mapping(type_: Any) -> bool:
    kind = typing.get_origin(type_) or type_
    return isinstance(kind, type) and issubclass(kind, Mapping) and not typing.is_typeddict(type_)


def _refuse(type_: Any) -> NoReturn:
    raise TypeError(f"no variable becomes a {getattr(type_, '__name__', type_)}")


def _make_converter() -> cattrs.Converter:
    converter = cattrs.Converter(structure_fallback_factory=_refuse)
    for kind, hook in SCALARS.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(lambda type_: type_ is object, lambda value, _: value)
    converter.register_structure_hook_func(
        lambda type_: isinstance(type_, type) and issubclass(type_, Enum), read_enum
    )
    converter.register_structure_hook_func(_is_literal, read_literal)
    converter.register_structure_hook_factory(_is_collection, _collection)
    converter.register_structure_hook_factory(_is_fixed_tuple, _fixed_tuple)
    converter.register_structure_hook_factory(_is_mapping, _mapping)
    converter.register_structure_hook_factory(_is_record, _record)
    converter.register_structure_hook_factory(_is_union, _union)
    converter.register_structure_hook_func(_is_model, _model)
    return converter


_CONVERTER = _make_converter()
