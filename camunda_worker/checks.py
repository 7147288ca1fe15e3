"""What arguments are: refused by name where they are given, and not by what would come of them."""

import functools
import inspect
import threading
from collections.abc import Iterable, Mapping
from datetime import timedelta

LONGEST_WAIT = timedelta(seconds=threading.TIMEOUT_MAX)
"""Python waits no longer for threads and sockets: 292 years on most systems."""


def an_int(name: str, value: object) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is none; a bool is none, either.
    """
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"{name} is an int, not {value!r}")


def a_number(name: str, value: object) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is neither an int nor a float.
    """
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError(f"{name} is a number, not {value!r}")


def a_timedelta(name: str, value: object) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is none.
    """
    if not isinstance(value, timedelta):
        raise TypeError(f"{name} is a timedelta, not {value!r}")


def a_count(name: str, value: int) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is no int.
        ValueError: It is negative.
    """
    an_int(name, value)
    if value < 0:
        raise ValueError(f"{name} {value}: cannot be negative")


def a_delay(name: str, value: timedelta) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is no timedelta.
        ValueError: It is negative.
    """
    a_timedelta(name, value)
    if value < timedelta(0):
        raise ValueError(f"{name} {value}: cannot be negative")


def a_timeout(name: str, value: timedelta) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is no timedelta.
        ValueError: It leaves no time for an answer, or is longer than anything can wait.
    """
    a_timedelta(name, value)
    if value <= timedelta(0):
        raise ValueError(f"{name} {value}: there must be time for an answer")
    if value > LONGEST_WAIT:
        raise ValueError(f"{name} {value}: nothing waits longer than {LONGEST_WAIT}")


def a_list(name: str, value: object) -> None:
    """Refuse what is none, such as the one thing that should be in it.

    Raises:
        TypeError: It cannot be iterated over, or is a str.
    """
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise TypeError(f"{name}: a list is needed, not {value!r}")


def variables_by_name(name: str, value: object) -> None:
    """Refuse what is none.

    Raises:
        TypeError: It is neither a mapping nor None.
    """
    if not isinstance(value, Mapping | None):  # its value may be a secret
        raise TypeError(f"{name}: a dict of variables is needed, not a {type(value).__name__}")


def is_awaited(function: object) -> bool:
    """Whether what it returns when called is to be awaited: a coroutine function, or an object that is called as one."""
    while isinstance(function, functools.partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(type(function), "__call__", None)  # noqa: B004 - is it a coroutine function
    )
