"""Since which version something is documented, and what an engine of some version takes.

The table is made from all published documents. Where they are incomplete (before 7.16), missing (7.19), or an
engine has version numbers of its own, not everything is certain; then the answer is None.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen

_VERSION = re.compile(r"(?:([a-z]+)[ -])?(\d+)\.(\d+)(?:[.-].*)?", re.IGNORECASE)
_MAJOR = 7

Minor = tuple[int, int]
"""Major and minor number: patches neither add nor take anything."""


@frozen
class Operation:
    """What the table tells of one operation.

    Attributes:
        call: Method and path.
        since: The version that it is documented since.
        names: By query parameter, or ``Schema.field`` of the body, the version that it is documented since.
    """

    call: str
    since: str
    names: Mapping[str, str]


@frozen
class Range:
    """The version of an engine: what it takes for certain, and what at most."""

    low: Minor
    high: Minor

    @classmethod
    def of(cls, version: str) -> "Range":
        """Read a version such as ``7.17.0``, ``operaton 1.0.3`` or, as ``GET /version`` has it for any fork, ``1.0.3``.

        Raises:
            ValueError: It is no version of an engine that is known.
        """
        found = _VERSION.fullmatch(version)
        fork, major, minor = found.groups() if found else (None, "0", "0")
        if fork in (None, "camunda") and int(major) == _MAJOR:
            own = (_MAJOR, int(minor))
            return cls(own, own)
        forks = [one for one in _table()["forks"] if fork is None or one["name"] == fork.lower()]
        if not forks or not 1 <= int(major) < _MAJOR:
            raise ValueError(
                f"engine version {version!r}: such as 7.17.0, operaton 1.0.0 or cibseven 1.1.0 is needed"
            )
        return cls(min(_minor(one["from"]) for one in forks), max(_minor(one["to"]) for one in forks))

    def takes(self, since: str) -> bool | None:
        """Whether the engine takes what is documented since that version; None if it is not certain."""
        if _minor(since) <= self.low:
            return True
        complete = _minor(_table()["complete_from"])
        without = [one for one in map(_minor, _table()["documents"]) if complete <= one < _minor(since)]
        return False if without and self.high <= without[-1] else None


def since(operation: str, name: str | None = None) -> str:
    """The version that an operation, or a name in its query or body, is documented since.

    Args:
        operation: Its name in the document, such as ``fetchAndLock``.
        name: A query parameter or a field of the body, as the engine spells it; of a nested schema
            ``Schema.field``, where the field alone has more than one meaning.

    Raises:
        ValueError: There is no such operation or name, or it has more than one meaning.
    """
    known = operations().get(operation)
    if known is None:
        raise ValueError(f"no operation is called {operation!r}")
    if name is None:
        return known.since
    versions = {known.names[one] for one in known.names if name in (one, one.partition(".")[2])}
    if len(versions) != 1:
        several = "has more than one meaning there, say Schema.field" if versions else "is not known there"
        raise ValueError(f"{operation}: {name!r} {several}")
    return versions.pop()


def supports(version: str, operation: str, name: str | None = None) -> bool | None:
    """Whether an engine takes an operation, or a name in its query or body; None if the documents do not tell.

    Args:
        version: The engine's version, such as ``7.17.0`` or ``operaton 1.0.0``.
        operation: As for `since`.
        name: As for `since`.

    Raises:
        ValueError: There is no such version, operation or name.
    """
    return Range.of(version).takes(since(operation, name))


@cache
def operations() -> Mapping[str, Operation]:
    """What the table tells, by the operations' names."""
    return {
        name: Operation(
            one["call"],
            one["since"],
            {known: version for version, names in one["names"].items() for known in names},
        )
        for name, one in _table()["operations"].items()
    }


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(Path(__file__).with_name("since.json").read_text(encoding="utf-8"))
    return table


def _minor(version: str) -> Minor:
    major, minor, *_ = version.split(".")
    return int(major), int(minor)
