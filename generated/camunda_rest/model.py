"""The base of all models: reading, writing, and what one table per class says about its fields.

A model lists its fields with their types and nothing else. The table is made from the annotations when a class is
first read or written, so that importing a model costs its class only.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from enum import Enum
from importlib import import_module
from typing import Any, ClassVar, Self, get_type_hints

import attrs

from . import dates
from .compiled import reader_of_all_fields, writer_of_all_fields
from .shapes import Reader, reader, writer
from .types import UNSET, File, Part

# Any: what a field holds is known to its annotation only


@attrs.frozen
class Table:
    """How the fields of one model stand in JSON.

    Attributes:
        read: Reads the model from JSON.
        readers: By name in JSON: the attribute and the function that reads its value, None for "as it is".
        write: Writes what the model holds as JSON.
        defaults: The values of attributes that the JSON may leave out.
        required: The attributes that it may not.
    """

    read: Reader
    readers: dict[str, tuple[str, Reader | None]]
    write: Callable[[dict[str, Any]], dict[str, Any]]
    defaults: dict[str, Any]
    required: frozenset[str]


class _TableOfClass:
    """Makes a class's table when it is first asked for, and leaves it on the class."""

    def __get__(self, _: object, owner: type["Model"]) -> Table:
        owner.table = table = _table(owner)
        return table


@attrs.frozen(kw_only=True, slots=False)
class Model:
    """One JSON object of the engine.

    Attributes:
        additional_properties: What the engine sent that its document does not know, such as fields of a newer one.
    """

    additional_properties: dict[str, Any] = attrs.field(factory=dict)

    table: ClassVar[Table] = _TableOfClass()  # type: ignore[assignment]  # a descriptor that replaces itself
    wire_names: ClassVar[Mapping[str, str]] = {}
    """Names in JSON that do not follow from the attribute's."""

    def __init_subclass__(cls, **arguments: Any) -> None:
        """Each class has a table of its own."""
        super().__init_subclass__(**arguments)
        cls.table = _TableOfClass()  # type: ignore[assignment]  # as above

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Read a model from the engine's JSON."""
        model: Self = cls.table.read(source)
        return model

    @classmethod
    def _read_any(cls, source: Mapping[str, Any]) -> Self:
        """Read an object, whatever it lacks and whatever else it has."""
        table = cls.table
        readers = table.readers
        model = object.__new__(cls)
        fields = model.__dict__
        fields.update(table.defaults)
        additional = {}
        for key, value in source.items():
            try:
                name, read = readers[key]
            except KeyError:
                additional[key] = value
                continue
            fields[name] = value if read is None or value is None else read(value)
        fields["additional_properties"] = additional
        if table.required and not table.required <= fields.keys():
            raise KeyError(f"{cls.__name__}: missing {sorted(table.required - fields.keys())}")
        return model

    def to_dict(self) -> dict[str, Any]:
        """Write the model as the engine's JSON."""
        return self.table.write(self.__dict__)

    def to_parts(self) -> list[tuple[str, Part]]:
        """Write the model as the parts of a multipart body, each under its own name."""
        return [(key, _part(value, key)) for key, value in self._sent()]

    def _sent(self) -> Iterator[tuple[str, Any]]:
        for key, (name, _) in self.table.readers.items():
            if (value := getattr(self, name)) is not UNSET and value is not None:
                yield key, value
        yield from self.additional_properties.items()


def _part(value: Any, name: str) -> Part:
    if isinstance(value, File):
        return value.to_part()
    return None, as_text(value, name).encode(), None


def as_text(value: Any, name: str) -> str:
    """Spell a value for a query or a form.

    Raises:
        TypeError: It is a list, which would be sent as Python spells it, and match nothing.
    """
    if isinstance(value, list | tuple | set | frozenset):
        raise TypeError(f"{name}: one string is needed, in which commas part several, not {value!r}")
    if isinstance(value, Enum):  # of strings, too, for which `str` gives the member's name
        value = value.value
    if isinstance(value, bool):
        return "true" if value else "false"
    return dates.write(value, name) if isinstance(value, datetime) else str(value)


class _Models(dict[str, Any]):
    """The names in a model's annotations; other models are imported when one is met."""

    def __missing__(self, name: str) -> Any:
        models = import_module(".models", __package__)
        if name not in models.__all__:
            raise KeyError(name)
        return getattr(models, name)


def _table(cls: type[Model]) -> Table:
    shapes = get_type_hints(cls, localns=_Models())
    fields = [field for field in attrs.fields(cls) if field.name != "additional_properties"]
    wire = {field.name: cls.wire_names.get(field.name) or camel_case(field.name) for field in fields}
    writers = {field.name: (wire[field.name], writer(shapes[field.name])) for field in fields}
    readers = {wire[field.name]: (field.name, reader(shapes[field.name])) for field in fields}
    return Table(
        read=reader_of_all_fields(cls, readers, otherwise=cls._read_any),
        readers=readers,
        write=writer_of_all_fields(cls, writers),
        defaults={field.name: field.default for field in fields if field.default is not attrs.NOTHING},
        required=frozenset(field.name for field in fields if field.default is attrs.NOTHING),
    )


def camel_case(name: str) -> str:
    """The engine's spelling of an attribute's name: ``worker_id`` is ``workerId``."""
    first, *others = name.split("_")
    return first + "".join(other.capitalize() for other in others)
