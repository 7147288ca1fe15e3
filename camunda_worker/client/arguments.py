"""What all calls do with their arguments: variables are encoded, and what is said must say something."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from camunda_rest.models import VariableMap
from camunda_rest.types import UNSET, Unset
from camunda_worker.checks import an_int, variables_by_name
from camunda_worker.client.steps import SpinCheck, Steps
from camunda_worker.dtos import to_dtos

Id: TypeAlias = str | None
"""An id, as generated models hold it: their document allows for null, which the engine does not send; None is refused."""


def encoded(variables: Mapping[str, object] | None, name: str = "variables") -> Steps[VariableMap]:
    """The one way of variables to the engine; in steps, as what it takes may have to be asked first.

    Raises:
        VariableError: A value has no form that the engine takes.
        TypeError: They are no mapping; the text has the argument's name.
    """
    variables_by_name(name, variables)
    dtos = to_dtos(variables)
    yield SpinCheck(dtos)
    return dtos


def given(name: str, value: Id, what: str = "") -> str:
    """An argument that names something.

    Raises:
        ValueError: It is empty: a path, or a filter, would then mean another thing.
        TypeError: It is no string, such as the id of a model that has none.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name}: a string is needed, not {value!r}")
    if not value:
        raise ValueError(f"{name}: {what}it cannot be empty" if what else f"{name} cannot be empty")
    return value


def said(name: str, value: str | None) -> str | Unset:
    """An argument that may be left out; if it is there, it names something."""
    return UNSET if value is None else given(name, value)


def listed(name: str, values: Sequence[str]) -> str:
    """Several, as a query's parameter takes them.

    Raises:
        TypeError: It is no list; of a string the characters would be taken for names.
        ValueError: There is none, or one has a comma, which would part it.
    """
    if isinstance(values, str) or not isinstance(values, Sequence):
        raise TypeError(f"{name}: a list of strings is needed, not {values!r}")
    if not values or any("," in given(name, value) for value in values):
        raise ValueError(f"{name}: give at least one, each without a comma, not {values!r}")
    return ",".join(values)


def at_least(least: int, name: str, value: int) -> int:
    """A number that is not too small.

    Raises:
        TypeError: It is no int.
        ValueError: It is too small.
    """
    an_int(name, value)
    if value < least:
        raise ValueError(f"{name}: {least} at least, not {value}")
    return value


def exclusive(**arguments: object) -> None:
    """Arguments of which one at most may be given.

    Raises:
        ValueError: There are more.
    """
    several = [name for name, value in arguments.items() if value not in (None, False)]
    if len(several) > 1:
        raise ValueError(f"{' and '.join(several)}: only one of them can be given")
