"""Filters of lists: the engine's own, in snake_case, checked before anything is sent.

The engine ignores a filter that is False, and most that are empty lists; whoever meant one would get, or retry, everything.
"""

import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from typing import Any, Literal, TypeAlias, TypeVar

from camunda_rest import dates
from camunda_rest.models import VariableQueryParameterDto
from camunda_worker.checks import an_int
from camunda_worker.dtos import to_dtos

S = TypeVar("S")

Flag: TypeAlias = Literal[True]
"""A filter that is set or left out: the engine ignores False."""

VariableFilter: TypeAlias = Mapping[str, object] | Sequence[VariableQueryParameterDto]
"""Variables by name with the values they must have; or conditions with other operators."""


def checked(filters: Mapping[str, object], known: type) -> dict[str, Any]:
    """The filters as the fields of the generated query.

    Args:
        filters: As a caller gave them.
        known: The TypedDict that lists all there are.

    Raises:
        TypeError: There is no such filter, or its value is of another kind.
        ValueError: It is empty, None, False, or a naive datetime.
    """
    # Any in what is returned: each filter has a type of its own
    kinds = known.__annotations__
    for name in filters.keys() - kinds.keys():
        near = [f"did you mean {one!r}?" for one in get_close_matches(name, kinds, n=1)]
        raise TypeError(f"there is no filter {name!r}; {''.join(near) or f'{known.__name__} has them all'}")
    return {name: _check(kinds[name])(name, value) for name, value in filters.items()}


def _check(kind: object) -> Callable[[str, object], object]:
    return _CHECKS.get(kind) or _CHECKS.get(typing.get_origin(kind), _anything)


def _anything(name: str, value: object) -> object:
    if value is None or value == "":
        raise ValueError(f"{name}: {value!r} is no filter; leave it out")
    return value


def _text(name: str, value: object) -> object:
    if not isinstance(_anything(name, value), str):
        raise TypeError(f"{name}: a string is needed, not {value!r}")
    return value


def _number(name: str, value: object) -> object:
    an_int(name, _anything(name, value))
    return value


def _flag(name: str, value: object) -> object:
    if value is not True:
        raise ValueError(
            f"{name}: True or left out, not {value!r}; the engine does not turn a filter round, it ignores it"
        )
    return value


def _moment(name: str, value: object) -> object:
    dates.write(value, name)  # type: ignore[arg-type]  # it is this check that refuses what is no datetime
    return value


def _sequence(name: str, value: object) -> list[object]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise TypeError(f"{name}: a list is needed, not {value!r}")
    if not value:
        raise ValueError(f"{name}: an empty list is no filter, the engine would ignore it; leave it out")
    return [_anything(name, one) for one in value]


def _variables(name: str, value: object) -> list[object]:
    conditions = _sequence(name, list(_equal(name, value)) if isinstance(value, Mapping) else value)
    for one in conditions:
        wanted = getattr(one, "value", None)
        if isinstance(wanted, str) and not wanted.strip(" "):
            raise ValueError(f"{name}: {wanted!r} is no filter, the engine would take it for null")
    return conditions


def _equal(name: str, variables: Mapping[str, object]) -> Iterator[VariableQueryParameterDto]:
    for variable, encoded in to_dtos(variables).items():
        if encoded.type_ in _NOT_COMPARED:
            raise ValueError(f"{name}: {variable!r} is {encoded.type_}, by which the engine finds nothing")
        yield VariableQueryParameterDto(name=variable, operator="eq", value=encoded.value)


_NOT_COMPARED = ("Bytes", "File", "Json", "Object", "Xml")


_CHECKS: Mapping[object, Callable[[str, object], object]] = {
    str: _text,
    int: _number,
    datetime: _moment,
    Flag: _flag,
    VariableFilter: _variables,
    Sequence: _sequence,
}


def sorting(kind: Callable[..., S], fields: dict[str, Any], unique: str) -> list[S]:
    """What a list is sorted by: what the caller wants, then something unique, without which pages would overlap.

    Args:
        kind: The generated model of one sorting.
        fields: The checked filters, out of which the caller's wish is taken.
        unique: What the engine calls the items' id.
    """
    by, order = fields.pop("sort_by", unique), fields.pop("sort_order", "asc")
    return [kind(sort_by=one, sort_order=order) for one in dict.fromkeys((by, unique))]
