"""Variables as the generated operations take and return them."""

from collections.abc import Mapping
from typing import TypeVar

from camunda_rest.models import VariableMap, VariableValueDto
from camunda_rest.types import UNSET, Unset
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
    """Variables as the generated operations return them, to be decoded when asked for."""
    return Variables(
        {
            name: TypedValue(
                None if isinstance(dto.value, Unset) else dto.value, dto.type_ or None, dto.value_info or None
            )
            for name, dto in (variables or {}).items()
        }
    )


def sent(value: T | None) -> T | Unset:
    """What is not said is not sent."""
    return UNSET if value is None else value
