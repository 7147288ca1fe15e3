"""Functions that read and write a model, written for its class, as attrs writes each `__init__`.

A loop over the fields takes twice as long, and a task with 20 variables is 21 models.
"""

from collections.abc import Callable, Mapping
from typing import Any

from .shapes import CHECKS, Reader, Writer
from .types import UNSET

# Any: what a field holds is known to its annotation only


def reader_of_all_fields(
    cls: type, readers: Mapping[str, tuple[str, Reader | None]], otherwise: Reader
) -> Reader:
    """Write the function for JSON objects that have all fields of a class and no others, which is what engines send.

    Args:
        cls: The class.
        readers: By name in JSON: the attribute and the function that reads its value, None for "as it is".
        otherwise: Reads objects that have other fields.
    """
    known: dict[str, Any] = {"cls": cls, "new": object.__new__, "otherwise": otherwise}
    lookups, reads = [], []
    for key, (name, read) in readers.items():
        if read is None:
            lookups.append(f"fields[{name!r}] = source[{key!r}]")
        else:  # read after the `try`: a value that lacks a field itself would else be read twice, at each level
            known[f"read_{name}"] = read  # nothing else is called so, whatever the field is called
            lookups.append(f"value_{name} = source[{key!r}]")
            is_read = f"value_{name} is None"
            if read in CHECKS:  # most are what they should be, and to ask here saves a call
                is_read += f" or value_{name}.__class__ is {CHECKS[read].__name__}"
            reads.append(f"fields[{name!r}] = value_{name} if {is_read} else read_{name}(value_{name})")
    all_lookups, all_reads = "\n        ".join(lookups), "\n    ".join(reads)
    # straight into __dict__: `__init__` takes keywords only
    text = f"""
def read(source):
    if len(source) != {len(readers)}:
        return otherwise(source)
    model = new(cls)
    fields = model.__dict__
    try:
        fields["additional_properties"] = {{}}
        {all_lookups}
    except KeyError:
        return otherwise(source)
    {all_reads}
    return model
"""
    read_model: Reader = _defined("read", text, cls, known)
    return read_model


def writer_of_all_fields(
    cls: type, writers: Mapping[str, tuple[str, Writer | None]]
) -> Callable[[dict[str, Any]], dict[str, Any]]:
    """Write the function that makes JSON of what a model holds in its ``__dict__``.

    Args:
        cls: The class.
        writers: By attribute: the name in JSON and the function that writes its value, None for "as it is".
    """
    known: dict[str, Any] = {"UNSET": UNSET}
    writes = []
    for name, (key, write) in writers.items():
        written = "value"
        if write is not None:
            known[f"write_{name}"] = write
            written = f"None if value is None else write_{name}(value, {key!r})"
        writes.append(f"value = fields[{name!r}]\n    if value is not UNSET: target[{key!r}] = {written}")
    all_writes = "\n    ".join(writes)
    text = f"""
def write(fields):
    target = fields["additional_properties"].copy()
    {all_writes}
    return target
"""
    write_model: Callable[[dict[str, Any]], dict[str, Any]] = _defined("write", text, cls, known)
    return write_model


def _defined(name: str, text: str, cls: type, known: dict[str, Any]) -> Any:
    """The function of this name that a text defines."""
    exec(compile(text, f"<{name} of {cls.__name__}>", "exec"), known)  # noqa: S102 - of the document there are only names
    return known[name]
