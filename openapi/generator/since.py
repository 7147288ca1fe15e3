"""Since which version each operation, query parameter and body field is documented: one table over all documents.

Engines silently ignore a filter that they are too old for; then a query or a batch takes everything. The table is
data of the package, for `camunda_rest.versions`.
"""

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from textwrap import wrap
from typing import Any

from generator.corrections import version_of
from generator.document import DocumentError, Json, bodies, dump, operations, referred, schemas

Table = dict[str, Any]
_WIDTH = 110

_Names = dict[str, set[str]]
"""By name as it is said now, the places it stands at: several where a schema is met twice in one body."""


def table(documents: Mapping[str, Json], facts: Path) -> Table:
    """The table over prepared documents; names are those of the newest one.

    By operation: the method and path, and by version the names first documented there. A query parameter's name is
    its own, a body field's is ``Schema.field``. What no document tells is read from `facts`.
    """
    versions = sorted(documents, key=version_of)
    found = {
        version: {one["operationId"]: one for _, _, one in operations(documents[version])}
        for version in versions
    }
    newest = documents[versions[-1]]
    listed: Table = {}
    for path, method, operation in operations(newest):
        name = operation["operationId"]
        places = {
            version: set().union(*_names(documents[version], found[version][name]).values())
            for version in versions
            if name in found[version]
        }
        listed[name] = {
            "call": f"{method.upper()} {path}",
            "since": next(iter(places)),
            "names": _by_version(_names(newest, operation), places),
        }
    known = tomllib.loads(facts.read_text(encoding="utf-8"))
    _except(listed, known.pop("exceptions"))
    return {"documents": versions, "operations": listed, **known}


def _by_version(names: _Names, places: Mapping[str, set[str]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for name in sorted(names):
        first = next(version for version, there in places.items() if there & names[name])
        grouped.setdefault(first, []).append(name)
    return dict(sorted(grouped.items(), key=lambda item: version_of(item[0])))


def _names(document: Json, operation: Json) -> _Names:
    """What a call may hold in query and body, with the places it stands at."""
    names: _Names = {}
    for parameter in operation.get("parameters", ()):
        if parameter["in"] == "query":
            names[parameter["name"]] = {f"?{parameter['name']}"}
    for body in bodies(operation):
        for name, place in _fields(document, body, "", ()):
            names.setdefault(name, set()).add(place)
    return names


def _fields(document: Json, schema: Json, place: str, above: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Name and place of each field; a schema inside itself (``orQueries``) is not entered again."""
    while isinstance(inner := schema.get("items", schema.get("additionalProperties")), dict):
        schema = inner
    owner = referred(schema)
    if owner is None or owner in above:
        return
    schema = schemas(document)[owner]
    if "properties" not in schema:  # a named map
        yield from _fields(document, schema, place, (*above, owner))
    for field, one in schema.get("properties", {}).items():
        wire = one.get("x-wire-name", field)
        yield f"{owner}.{wire}", f"{place}.{wire}"
        yield from _fields(document, one, f"{place}.{wire}", (*above, owner))


def _except(listed: Table, exceptions: Iterable[Json]) -> None:
    for one in exceptions:
        for operation, name in product(one["operations"], one["names"]):
            names: dict[str, list[str]] = listed[operation]["names"]
            holder = next((known for known in names.values() if name in known), None)
            target = names.setdefault(one["since"], [])
            if holder is None or holder is target:
                raise DocumentError(
                    f"exception {operation} > {name}: it changes nothing; end it in openapi/since.toml. "
                    f"It is there because: {one['reason']}"
                )
            holder.remove(name)
            target.append(name)
            listed[operation]["names"] = {
                version: sorted(names[version]) for version in sorted(names, key=version_of) if names[version]
            }


def covers(known: Table, published: Mapping[str, Any], version: str, document: Json) -> bool:
    """Whether the table is over these documents and knows all names of this one."""
    if known["documents"] != sorted(published, key=version_of):
        return False
    if version != known["documents"][-1]:
        return True  # its schemas may be called otherwise
    told = {name: set().union(*one["names"].values()) for name, one in known["operations"].items()}
    return told == {one["operationId"]: set(_names(document, one)) for _, _, one in operations(document)}


def annotate(document: Json, known: Table) -> None:
    """Operations get, in their description, since when they and what they take are documented."""
    for _, _, operation in operations(document):
        told = known["operations"].get(operation["operationId"])
        if told is not None:
            facts, link = operation["description"].rsplit("\n", 1)
            operation["description"] = "\n".join([facts, *_told(told), link])


def _told(operation: Json) -> Iterator[str]:
    yield f"Documented since {operation['since']}."
    met: set[str] = set()
    for version, names in operation["names"].items():
        # a schema that comes with a new field is told by that field alone
        told = [name for name in names if "." not in name or name.partition(".")[0] in met] or names
        met |= {name.partition(".")[0] for name in names}
        if version != operation["since"]:
            yield from wrap(f"Since {version}: {', '.join(told)}.", _WIDTH, break_long_words=False)


def read(path: Path) -> Table:
    """The committed table."""
    known: Table = json.loads(path.read_text(encoding="utf-8"))
    return known


def written(known: Table) -> bytes:
    """The table as it is committed."""
    return (dump(known) + "\n").encode()


def packed(known: Table) -> bytes:
    """The table as the package holds it: one line per operation."""
    lines = [f"{json.dumps(name)}:{_dense(one)}" for name, one in sorted(known["operations"].items())]
    rest = {key: value for key, value in known.items() if key != "operations"}
    return (_dense(rest)[:-1] + ',"operations":{\n' + ",\n".join(lines) + "\n}}\n").encode()


def _dense(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"))
