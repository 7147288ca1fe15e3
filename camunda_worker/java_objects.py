"""Reads what Java's own serialisation wrote of simple values: lists, sets, maps, strings, boxed values, dates, arrays.

Bytes are read and nothing else: no class is looked up, nothing of a blob is executed. What is not as simple is refused.
The names below are those of the protocol's grammar (Java Object Serialization Specification, chapter 6).
"""

import struct
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from camunda_worker.java_classes import BUILDERS, Parts

_HEADER = b"\xac\xed\x00\x05"
_NULL, _REFERENCE, _CLASS_DESC, _OBJECT, _STRING, _ARRAY = range(0x70, 0x76)
_BLOCK_DATA, _END_BLOCK_DATA, _BLOCK_DATA_LONG, _LONG_STRING = 0x77, 0x78, 0x7A, 0x7C
_BASE_HANDLE = 0x7E0000
_WRITES_MORE, _SERIALIZABLE = 0x01, 0x02
_DEEPEST = 50
_NUMBERS: Mapping[str, str] = {"B": "b", "D": "d", "F": "f", "I": "i", "J": "q", "S": "h", "Z": "?"}


def read(blob: bytes) -> object:
    """The one value that a blob holds; sets become lists, dates aware datetimes, chars strings.

    Raises:
        ValueError: It is not a serialised object, or holds one of a class that is not simple, or itself.
    """
    if not blob.startswith(_HEADER):
        raise ValueError("not a serialised Java object")
    stream = _Stream(blob, len(_HEADER))
    try:
        value = stream.content()
    except (LookupError, TypeError, OverflowError, RecursionError, struct.error) as error:
        raise ValueError(f"a broken stream: {error!r}") from error
    if stream.position != len(blob):
        raise ValueError("more than one value")
    return value


@frozen
class _Class:
    """A class as the stream describes it: its fields by type code and name, and the class that it extends."""

    name: str
    flags: int
    fields: list[tuple[str, str]]
    parent: "_Class | None"

    def lineage(self) -> "list[_Class]":
        """The classes in the order in which their fields are written."""
        return [*(self.parent.lineage() if self.parent else ()), self]


@define(eq=False)
class _Unfinished:
    """An object that is being read, for whoever refers to it."""


@define
class _Stream:
    blob: bytes
    position: int
    _handles: list[object] = field(factory=list, init=False)
    _depth: int = field(default=0, init=False)

    def content(self) -> object:
        """The next value of any kind."""
        tag = self._number("B")
        reader = _READERS.get(tag)
        if reader is None:
            raise ValueError(f"a value of the kind {tag:#x} is not read")
        if self._depth == _DEEPEST:
            raise ValueError("nested too deeply")
        self._depth += 1
        value = reader(self)
        self._depth -= 1
        return value

    def read_null(self) -> None:
        """``nullReference``."""

    def read_reference(self) -> object:
        """``prevObject``."""
        value = self._referred()
        if isinstance(value, _Unfinished | _Class):
            raise ValueError("an object that holds itself")  # noqa: TRY004 - nothing of a type that a caller gave
        return value

    def read_string(self) -> str:
        """``newString``."""
        return self._keep(self._text(self._number("H")))

    def read_long_string(self) -> str:
        """``newString`` of more than 65,535 bytes."""
        return self._keep(self._text(self._number("Q")))

    def read_array(self) -> object:
        """``newArray``."""
        code = self._class_desc().name[1]
        handle = self._reserve()
        size = self._number("i")
        if not 0 <= size <= len(self.blob):  # each element takes a byte
            raise ValueError("an array longer than the stream")
        value = self._take(size) if code == "B" else [self._value(code) for _ in range(size)]
        self._handles[handle] = value
        return value

    def read_object(self) -> object:
        """``newObject``."""
        described = self._class_desc()
        build = BUILDERS.get(described.name)
        if build is None:
            raise ValueError(f"a {described.name} is not simple")
        handle = self._reserve()
        parts = Parts({}, b"", [])
        for one in described.lineage():
            if one.flags & ~_WRITES_MORE != _SERIALIZABLE:
                raise ValueError(f"{one.name} has a format of its own")
            parts.fields.update({name: self._value(code) for code, name in one.fields})
            if one.flags & _WRITES_MORE:
                block, objects = self._annotation()
                parts = Parts(parts.fields, parts.block + block, parts.objects + objects)
        self._handles[handle] = value = build(parts)
        return value

    def _class_desc(self) -> _Class:
        described = self._class_desc_or_null()
        if described is None:
            raise ValueError("an object without a class")
        return described

    def _class_desc_or_null(self) -> _Class | None:
        tag = self._number("B")
        if tag == _NULL:
            return None
        if tag == _CLASS_DESC:
            return self._new_class_desc()
        known = self._referred() if tag == _REFERENCE else None
        if not isinstance(known, _Class):
            raise ValueError("a class of a kind that is not read")  # noqa: TRY004 - nothing of a type that a caller gave
        return known

    def _new_class_desc(self) -> _Class:
        name = self._text(self._number("H"))
        self._take(8)  # the version of the class
        handle = self._reserve()
        flags = self._number("B")
        fields = [self._field_desc() for _ in range(self._number("H"))]
        self._annotation()
        self._handles[handle] = described = _Class(name, flags, fields, self._class_desc_or_null())
        return described

    def _field_desc(self) -> tuple[str, str]:
        code, name = chr(self._number("B")), self._text(self._number("H"))
        if code in "L[":
            self.content()  # the name of its class
        return code, name

    def _annotation(self) -> tuple[bytes, list[object]]:
        block, objects = b"", []
        while (tag := self.blob[self.position]) != _END_BLOCK_DATA:
            if tag == _BLOCK_DATA:
                self.position += 1
                block += self._take(self._number("B"))
            elif tag == _BLOCK_DATA_LONG:
                self.position += 1
                block += self._take(self._number("i"))
            else:
                objects.append(self.content())
        self.position += 1
        return block, objects

    def _value(self, code: str) -> object:
        if code in "L[":
            return self.content()
        if code == "C":
            return chr(self._number("H"))
        number: object = self._unpack(_NUMBERS[code])
        return number

    def _number(self, code: str) -> int:
        number: int = self._unpack(code)
        return number

    def _unpack(self, code: str) -> Any:  # as struct's own
        return struct.unpack(f">{code}", self._take(struct.calcsize(f">{code}")))[0]

    def _take(self, size: int) -> bytes:
        end = self.position + size
        if not self.position <= end <= len(self.blob):
            raise ValueError("the stream ends too early")
        taken, self.position = self.blob[self.position : end], end
        return taken

    def _text(self, size: int) -> str:
        """Java's own UTF-8: a zero takes two bytes, what is beyond 16 bits a pair of surrogates."""
        text = self._take(size).replace(b"\xc0\x80", b"\x00").decode("utf-8", "surrogatepass")
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")

    def _referred(self) -> object:
        number = self._number("I") - _BASE_HANDLE
        if number < 0:
            raise ValueError("a reference to before the beginning")
        return self._handles[number]

    def _reserve(self) -> int:
        self._handles.append(_Unfinished())
        return len(self._handles) - 1

    def _keep(self, text: str) -> str:
        self._handles.append(text)
        return text


_READERS: Mapping[int, Callable[[_Stream], object]] = {
    _NULL: _Stream.read_null,
    _REFERENCE: _Stream.read_reference,
    _OBJECT: _Stream.read_object,
    _STRING: _Stream.read_string,
    _LONG_STRING: _Stream.read_long_string,
    _ARRAY: _Stream.read_array,
}
