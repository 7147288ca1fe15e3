"""Whether a typed result is what its annotation says, and what the engine sent."""

from __future__ import annotations

import functools
import types
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import httpx

import camunda_rest.models
from camunda_rest import UNSET, File
from camunda_rest.model import Model

MOMENT = "%Y-%m-%dT%H:%M:%S.%f%z"


def faults(shape: Any, result: object, response: httpx.Response) -> list[str]:
    """What is wrong with a result; shape is the annotation, response what was read. Empty if all is well."""
    if result is None:
        return [] if takes_none(shape) and not response.content else [f"None for {response.content!r}"]
    if isinstance(result, File):
        return list(_file_faults(result, response))
    if without_none(shape) is str:
        return [] if result == response.text else [f"{result!r} is not {response.text!r}"]
    return list(_faults(shape, result, response.json(), "answer"))


def takes_none(shape: Any) -> bool:
    return bool({Any, types.NoneType} & {shape, *get_args(shape)})


def without_none(shape: Any) -> Any:
    """The type that a value has which is there: a string where an open enumeration is annotated."""
    if get_origin(shape) not in (Union, types.UnionType):
        return str if get_origin(shape) is Literal else shape
    kinds = [kind for kind in get_args(shape) if kind not in (types.NoneType, type(UNSET))]
    (kind,) = [kind for kind in kinds if get_origin(kind) is not Literal] or [str]
    return kind


def _file_faults(file: File, response: httpx.Response) -> Iterator[str]:
    if (content := file.payload.read()) != response.content:
        yield f"{len(content)} bytes of {len(response.content)}"
    kind = response.headers.get("content-type", "").partition(";")[0] or None
    if file.mime_type != kind:
        yield f"mime_type {file.mime_type!r} is not {kind!r}"
    if (file.file_name or "") not in response.headers.get("content-disposition", ""):
        yield f"file_name {file.file_name!r} is not in {response.headers}"


def _faults(shape: Any, value: object, raw: Any, where: str) -> Iterator[str]:
    if raw is None:
        if not takes_none(shape) or value is not None:
            yield f"{where}: null was read as {value!r}, annotated is {shape}"
        return
    kind = without_none(shape)
    if kind is Any:
        yield from _unlike(value, raw, where)
    elif get_origin(kind) is list:
        yield from _list_faults(get_args(kind)[0], value, raw, where)
    elif get_origin(kind) is dict:
        yield from _dict_faults(get_args(kind)[1], value, raw, where)
    elif kind is datetime:
        yield from _unlike(value, _moment(raw), where)
    elif issubclass(kind, Model):
        yield from _model_faults(kind, value, raw, where)
    elif type(value) is not kind or value != raw or type(raw) is not kind:
        yield f"{where}: {value!r} is not {raw!r}, annotated is {kind}"


def _unlike(value: object, expected: object, where: str) -> Iterator[str]:
    if value != expected:
        yield f"{where}: {value!r} is not {expected!r}"


def _moment(text: str) -> datetime:
    return datetime.strptime(text, MOMENT)  # noqa: DTZ007 - its zone is in it


def _list_faults(kind: Any, value: object, raw: Any, where: str) -> Iterator[str]:
    if not isinstance(value, list) or not isinstance(raw, list) or len(value) != len(raw):
        yield f"{where}: {value!r} is not {raw!r}"
        return
    for n, (one, sent) in enumerate(zip(value, raw, strict=True)):
        yield from _faults(kind, one, sent, f"{where}[{n}]")


def _dict_faults(kind: Any, value: object, raw: Any, where: str) -> Iterator[str]:
    if not isinstance(value, dict) or not isinstance(raw, dict) or value.keys() != raw.keys():
        yield f"{where}: {value!r} is not {raw!r}"
        return
    for key, sent in raw.items():
        yield from _faults(kind, value[key], sent, f"{where}.{key}")


def _model_faults(kind: type[Model], value: object, raw: Any, where: str) -> Iterator[str]:
    if not isinstance(value, kind) or not isinstance(raw, dict):
        yield f"{where}: {value!r} is no {kind.__name__}"
        return
    for name in value.additional_properties:
        yield f"{where}: the engine sent {raw[name]!r}; {kind.__name__} knows no {name}"
    hints = hints_of(kind)
    for wire, (name, _) in kind.table.readers.items():
        field = getattr(value, name)
        if wire in raw:
            yield from _faults(hints[name], field, raw[wire], f"{where}.{wire}")
        elif field is not None and field is not UNSET:
            yield f"{where}.{wire}: {field!r}, and nothing was sent"
    written = {key: one for key, one in value.to_dict().items() if key in raw or one is not None}
    if _plain(written) != _plain(raw):
        yield f"{where}: to_dict gives {written!r}, not {raw!r}"


@functools.cache
def hints_of(model: type[Model]) -> dict[str, Any]:
    """By attribute: its type."""
    every = {name: getattr(camunda_rest.models, name) for name in camunda_rest.models.__all__}
    fields = {field.name for field in attrs.fields(model)}
    return {name: hint for name, hint in get_type_hints(model, None, every).items() if name in fields}


def _plain(value: Any) -> Any:
    """JSON in which moments are comparable, whatever their time zone."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, str):
        try:
            return _moment(value)
        except ValueError:
            return value
    return value
