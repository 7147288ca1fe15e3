"""Handlers and tests as text, formed so that formatters and type checkers have nothing to say."""

import textwrap
from collections.abc import Sequence

from camunda_worker.cli.scaffolding.contracts import Contract, Parameter

_ONE_LINE = 79
_SAMPLES = {
    "int": "1",
    "str": '"text"',
    "bool": "True",
    "datetime": "datetime.now(UTC)",
    "list[object]": "[]",
    "dict[str, object]": "{}",
    "object": '"anything"',
}


def handlers(contracts: Sequence[Contract], models: str) -> str:
    """The module of handlers."""
    parameters = [one for contract in contracts for one in contract.parameters]
    head = [f'"""Handlers for the topics of {_plain(models)}."""', ""]
    standard = []
    if any("datetime" in one.type for one in parameters):
        standard.append("from datetime import datetime")
    renamed = any(one.name != one.variable for one in parameters)
    if renamed:
        standard.append("from typing import Annotated")
    head += [*standard, ""] if standard else []
    head.append(f"from camunda_worker import {'Variable, ' if renamed else ''}subscribe")
    return "\n".join(head) + "\n" + "".join(f"\n\n{_handler(one)}" for one in contracts)


def tests(contracts: Sequence[Contract], module: str) -> str:
    """Their tests, which are green until a handler is written."""
    samples = [one for contract in contracts for one in contract.parameters if one.is_required]
    head = [f'"""Tests of {module}: each says that its handler is still to be written, until it is."""', ""]
    if any("datetime" in one.type for one in samples):
        head += ["from datetime import UTC, datetime", ""]
    names = "".join(f"    {name},\n" for name in sorted(one.function for one in contracts))
    head += ["from camunda_worker.testing import run_handler", "", f"from {module} import (\n{names})"]
    return "\n".join(head) + "\n" + "".join(f"\n\n{_test(one)}" for one in contracts)


def _handler(contract: Contract) -> str:
    written = [_parameter(one) for one in contract.parameters]
    line = f"def {contract.function}({', '.join(written)}) -> dict[str, object]:"
    if len(line) > _ONE_LINE:
        inner = "".join(f"    {one},\n" for one in written)
        line = f"def {contract.function}(\n{inner}) -> dict[str, object]:"
    return f"@subscribe({_quoted(contract.topic)})\n{line}\n{_docstring(contract)}    raise NotImplementedError\n"


def _parameter(parameter: Parameter) -> str:
    type_ = parameter.type
    if not parameter.is_required and type_ != "object":
        type_ = f"{type_} | None"
    if parameter.name != parameter.variable:
        type_ = f"Annotated[{type_}, Variable({_quoted(parameter.variable)})]"
    return f"{parameter.name}: {type_}" + ("" if parameter.is_required else " = None")


def _docstring(contract: Contract) -> str:
    summary = textwrap.shorten(_plain(contract.summary).rstrip(" .!?"), _ONE_LINE - 12, placeholder=" …")
    summary = summary[:1].upper() + summary[1:]
    more = []
    if contract.returns:
        more.append(f"The process reads what it returns: {', '.join(contract.returns)}.")
    if contract.codes:
        more.append(f"BPMN errors that the process catches: {', '.join(map(_plain, contract.codes))}.")
    if not more:
        return f'    """{summary}."""\n'
    lines = [line for one in more for line in textwrap.wrap(one, _ONE_LINE - 4)]
    return "\n".join([f'    """{summary}.', "", *(f"    {line}" for line in lines), '    """', ""])


def _test(contract: Contract) -> str:
    given = [
        f"{_quoted(one.variable)}: {_SAMPLES[one.type]}" for one in contract.parameters if one.is_required
    ]
    inner = "".join(f"        {one},\n" for one in given)
    variables = f"    variables: dict[str, object] = {{\n{inner}    }}\n" if given else ""
    call = f"run_handler({contract.function}, variables)" if given else f"run_handler({contract.function})"
    return (
        f"def test_{contract.function}_is_still_to_be_written() -> None:\n{variables}"
        f'    result = {call}\n    assert "NotImplementedError" in str(result)\n'
    )


def _quoted(text: str) -> str:
    """As formatters write strings."""
    inner = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in text.replace("\\", "\\\\"))
    return f"'{inner}'" if '"' in inner and "'" not in inner else '"' + inner.replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    """For docstrings, on one line."""
    return " ".join(text.replace("\\", "/").replace('"', "'").split())
