"""A function that reads a model, written for its class, as attrs writes each `__init__`.

A loop over the fields takes twice as long, and a task with 20 variables is 21 models.
"""

from collections.abc import Mapping
from typing import Any

from .shapes import CHECKS, Reader

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
    exec(compile(text, f"<reader of {cls.__name__}>", "exec"), known)  # noqa: S102 - of the document there are only names
    read_model: Reader = known["read"]
    return read_model
