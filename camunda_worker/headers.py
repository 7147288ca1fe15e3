"""What headers of requests can be."""

import re
from collections.abc import Mapping

_NAME = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)


def can_hold(value: str) -> bool:
    """Whether a header can have this value."""
    return value.isascii() and value.isprintable()


def check(headers: object) -> None:
    """Refuse what are none.

    Raises:
        TypeError: They are no mapping.
        ValueError: A name or a value cannot be a header's; the value, which may be a secret, is not told.
    """
    if not isinstance(headers, Mapping):
        raise TypeError(f"headers: a dict of values by name is needed, not a {type(headers).__name__}")
    for name, value in headers.items():
        if not isinstance(name, str) or not _NAME.fullmatch(name):
            raise ValueError(f"headers: {name!r} is no name of a header")
        if not isinstance(value, str) or not can_hold(value):
            raise ValueError(f"headers: the value of {name!r} is not what a header can hold")
