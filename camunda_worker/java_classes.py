"""The classes of Java whose serialised objects have a simple value, and how each has written it."""

import struct
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from attrs import frozen

from camunda_worker.days import here

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@frozen
class Parts:
    """What was written of an object: its fields, then bytes and objects of the class's own choice."""

    fields: dict[str, object]
    block: bytes
    objects: list[object]


def _boxed(parts: Parts) -> object:
    return parts.fields["value"]


def _elements(parts: Parts) -> object:
    return parts.objects


def _entries(parts: Parts) -> object:
    return dict(zip(parts.objects[::2], parts.objects[1::2], strict=True))


def _date(parts: Parts) -> object:
    (milliseconds,) = struct.unpack(">q", parts.block)
    return here(_EPOCH + timedelta(milliseconds=milliseconds))


def _immutable(parts: Parts) -> object:
    """Of ``List.of``, ``Set.of`` and ``Map.of``."""
    return _entries(parts) if parts.fields["tag"] == _IMMUTABLE_MAP else parts.objects


_IMMUTABLE_MAP = 3

_BOXES = ("Boolean", "Byte", "Character", "Double", "Float", "Integer", "Long", "Short")
_LISTS = ("ArrayList", "LinkedList", "HashSet", "LinkedHashSet")
_MAPS = ("HashMap", "LinkedHashMap", "TreeMap")

BUILDERS: Mapping[str, Callable[[Parts], object]] = {
    **dict.fromkeys([f"java.lang.{name}" for name in _BOXES], _boxed),
    **dict.fromkeys([f"java.util.{name}" for name in _LISTS], _elements),
    **dict.fromkeys([f"java.util.{name}" for name in _MAPS], _entries),
    "java.util.TreeSet": lambda parts: parts.objects[1:],  # the first is its order
    "java.util.Arrays$ArrayList": lambda parts: parts.fields["a"],
    "java.util.Collections$EmptyList": _elements,
    "java.util.Collections$EmptyMap": _entries,
    "java.util.Collections$SingletonList": lambda parts: [parts.fields["element"]],
    "java.util.Collections$SingletonMap": lambda parts: {parts.fields["k"]: parts.fields["v"]},
    "java.util.CollSer": _immutable,
    "java.util.Date": _date,
}
