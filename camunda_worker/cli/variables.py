"""Variables as they are typed: ``amount=30``, ``order:={"id": 7}``, ``invoice=@invoice.pdf``."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from camunda_worker.values import FileValue, Json


def parse(arguments: Iterable[str], option: str = "-v") -> dict[str, object]:
    """Python values by name, of what was typed behind an option.

    A value that is a JSON number, true, false or null is that, and any other is text: ``007`` and ``1.2.3`` are. With
    ``:=`` it is JSON, whatever it is; with ``@`` it is in a file.

    Raises:
        ValueError: There is no name, no value, a name twice, no such JSON, or a file that cannot be read; option and
            argument are told.
    """
    variables: dict[str, object] = {}
    for argument in arguments:
        try:
            name, value = _parse_one(argument)
        except OSError as error:
            raise ValueError(f"{option} {argument}: {error.filename}: {error.strerror}") from None
        except ValueError as error:
            raise ValueError(f"{option} {argument}: {error}") from None
        if name in variables:
            raise ValueError(f"{option} {argument}: {name!r} has a value already")
        variables[name] = value
    return variables


def _parse_one(argument: str) -> tuple[str, object]:
    name, equals, text = argument.partition("=")
    is_json = name.endswith(":")
    name = name.removesuffix(":")
    if not name or not equals:
        raise ValueError("write name=value, name:=JSON or name=@file")
    if text.startswith("@"):
        path = Path(text[1:])
        return name, _json(path.read_text()) if is_json else FileValue.read(path)
    return name, _json(text) if is_json else _scalar(text)


def _scalar(text: str) -> object:
    try:
        value = _load(text)
    except ValueError:
        return text
    return text if isinstance(value, str | list | dict) else value


def _json(text: str) -> object:
    try:
        value = _load(text)
    except ValueError as error:
        raise ValueError(f"this is no JSON: {error}") from None
    return Json(value) if isinstance(value, list | dict) else value


def _load(text: str) -> object:
    return json.loads(text, parse_constant=_refuse)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON's")
