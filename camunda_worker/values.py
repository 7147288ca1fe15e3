"""Values of which Python's own type does not say enough: explicit types, files, serialised objects, the wire form itself."""

import mimetypes
from collections.abc import Mapping
from os import PathLike
from pathlib import Path
from typing import Self, TypeAlias

from attrs import field, frozen

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

_SPIN_TYPES = frozenset({"json", "xml"})
_SPIN_FORMATS = frozenset({"application/json", "application/xml"})


@frozen(slots=False)  # as with a task, it takes less time to make one
class TypedValue:
    """A variable's wire form: the engine's type name, the JSON value, and what belongs to the value.

    Attributes:
        value: The JSON value, as the engine sends or takes it.
        type: The engine's type, such as ``String`` or ``Json``; None lets the engine guess.
        value_info: For example ``{"filename": …}`` of a File, or the serialisation format of an Object.
    """

    value: JsonValue
    type: str | None = None
    value_info: Mapping[str, JsonValue] | None = None

    @property
    def needs_spin(self) -> bool:
        """Whether only an engine with the Spin plugin takes it."""
        match (self.type or "").lower():
            case "object":
                return (self.value_info or {}).get("serializationDataFormat") in _SPIN_FORMATS
            case type_:
                return type_ in _SPIN_TYPES


@frozen
class Json:
    """Sent as ``Json``, whatever it is: ``Json("text")`` has no limit of length. The engine needs its Spin plugin."""

    value: object


@frozen
class Short:
    """Sent as ``Short``: 16 bits."""

    value: int


@frozen
class Long:
    """Sent as ``Long``, however small it is."""

    value: int


@frozen
class Double:
    """Sent as ``Double``, also when it is an int."""

    value: float


class Xml(str):
    """The text of an XML document, both ways. The engine needs its Spin plugin."""

    __slots__ = ()


@frozen
class Transient:
    """Sent as its value is, but not stored; `transient` makes it."""

    value: object


def transient(value: object) -> Transient:
    """Mark a value as one that the engine forgets at the next wait state."""
    return Transient(value)


@frozen
class FileValue:
    """A ``File`` variable, both ways.

    Attributes:
        name: The file's name.
        content: None if it was not loaded: it is for files that a handler asks for by name or by parameter.
        mime_type: Such as ``application/pdf``.
        encoding: Of its text, such as ``UTF-8``.
    """

    name: str
    content: bytes | None = field(default=None, repr=False)
    mime_type: str | None = None
    encoding: str | None = None

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Self:
        """The file at a path, with the type that its name says.

        Raises:
            OSError: It cannot be read.
        """
        file = Path(path)
        return cls(file.name, file.read_bytes(), mimetypes.guess_type(file.name)[0])


@frozen
class ObjectValue:
    """An ``Object`` variable that is not plain JSON, both ways: what is serialised, and how.

    Attributes:
        value: The serialised text; when sent as ``application/json``, what is no text is written as JSON.
        type_name: The Java class.
        data_format: The serialisation format; those of JSON and XML need the engine's Spin plugin.
    """

    value: object = field(repr=False)
    type_name: str | None
    data_format: str | None = "application/json"
