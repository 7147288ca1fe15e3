"""Variables as the generated operations take and return them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from camunda_rest.models import VariableMap, VariableValueDto
from camunda_rest.types import UNSET, Unset
from camunda_worker.decoding import decode
from camunda_worker.variables import TypedValue, Variables, encode_all

T = TypeVar("T")


def to_dtos(variables: Mapping[str, object] | None) -> VariableMap:
    """Variables as the generated operations take them.

    Raises:
        VariableError: A value has no form that the engine takes.
    """
    if not variables:
        return {}
    return {
        name: VariableValueDto(
            value=typed.value,
            type_=sent(typed.type),
            value_info=UNSET if typed.value_info is None else dict(typed.value_info),
        )
        for name, typed in encode_all(variables).items()
    }


def from_dtos(variables: VariableMap | None) -> Variables:
    """Variables as the generated operations return them, to be decoded when asked for.

    Raises:
        TypeError: One of them is null, which no engine sends.
    """
    variables = variables or {}
    if not all(variables.values()):
        raise TypeError("a variable is an object")
    return _Returned(variables)


class _Returned(Variables):
    """Decoded from what was returned: to make a `TypedValue` of each first takes as long as to decode it."""

    __slots__ = ()

    def __init__(self, dtos: VariableMap) -> None:
        self._sent = dtos
        self._decoded = {}

    def _typed(self, dto: VariableValueDto) -> TypedValue:
        value: Any = dto.value  # whatever JSON there is
        return TypedValue(None if value is UNSET else value, dto.type_ or None, dto.value_info or None)

    def _decode(self, name: str, dto: VariableValueDto) -> object:
        value: Any = dto.value
        return decode(name, dto.type_, None if value is UNSET else value, dto.value_info)


def sent(value: T | None) -> T | Unset:
    """What is not said is not sent."""
    return UNSET if value is None else value
