"""What keeps a request from an engine that is too old for it.

Engines silently ignore a filter or field that they do not know; a batch or a delete then takes everything. A client
that knows its engine's version refuses such a request before anything is sent. Operations themselves are not
refused: an engine that does not have one says so.
"""

import warnings
from collections.abc import Iterator, Mapping
from typing import Any

from .errors import EngineTooOld
from .model import Model
from .types import UNSET
from .versions import Range, operations

_Newer = dict[str, tuple[str, bool | None]]
"""By name: since when it is documented, and whether the engine takes it."""


class Gate:
    """Checks requests for one engine.

    Args:
        version: The engine's version, such as ``7.17.0`` or ``operaton 1.0.0``.
    """

    def __init__(self, version: str) -> None:
        self._engine = Range.of(version)
        self._version = version
        self._newer: Mapping[str, _Newer] | None = None

    def check(self, call: str, query: Mapping[str, Any] | None, body: object) -> None:
        """Make sure that the engine takes all that is set in a request.

        Args:
            call: Method and path.
            query: The query's parameters; None for those that are not sent.
            body: The body.

        Raises:
            EngineTooOld: It would ignore something.
        """
        if self._newer is None:
            self._newer = self._table()
        newer = self._newer.get(call)
        if not newer:
            return
        for name in _used(query, body):
            if name in newer:
                since, taken = newer[name]
                if taken is False:
                    raise EngineTooOld(call, name, since=since, engine_version=self._version)
                # from here to the caller of the operation: check, _request, sync, and the operation's own function
                warnings.warn(
                    f"{call}: {name} is documented since {since}; "
                    f"nothing tells whether engine {self._version} takes it or ignores it",
                    stacklevel=5,
                )

    def _table(self) -> Mapping[str, _Newer]:
        return {one.call: dict(self._of(one.names)) for one in operations().values() if self._has(one.since)}

    def _has(self, since: str) -> bool:
        # None: the old documents leave out most operations, and engines have them nevertheless
        return self._engine.takes(since) is not False

    def _of(self, names: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, bool | None]]]:
        for name, since in names.items():
            taken = self._engine.takes(since)
            if not taken:
                yield name, (since, taken)


def _used(query: Mapping[str, Any] | None, body: object) -> Iterator[str]:
    """The names that a request sets, those of the whole before those of its parts."""
    for name, value in (query or {}).items():
        if value is not None:
            yield name
    yield from _fields(body)


def _fields(value: object) -> Iterator[str]:
    if isinstance(value, Model):
        sent = [
            (wire, one)
            for wire, (name, _) in value.table.readers.items()
            if (one := getattr(value, name)) is not UNSET and one is not None
        ]
        yield from (f"{type(value).__name__}.{wire}" for wire, _ in sent)
        for _, one in sent:
            yield from _fields(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _fields(one)
    elif isinstance(value, dict):
        yield from _fields(list(value.values()))
