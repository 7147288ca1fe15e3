"""What a model says of each topic: what its handler gets, may raise, and is to return."""

import keyword
import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from camunda_worker.bpmn.catching import codes_caught
from camunda_worker.bpmn.model import Element, Model
from camunda_worker.bpmn.parsing import Node
from camunda_worker.bpmn.variable_names import variables_read

UNKNOWN = "object"
_FORM_TYPES = {"long": "int", "string": "str", "enum": "str", "boolean": "bool", "date": "datetime"}
_VALUES = {"camunda:list": "list[object]", "camunda:map": "dict[str, object]", "camunda:script": UNKNOWN}
_JOINT = re.compile(r"\W+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
"""Where a word ends in a name."""
_NEEDED = frozenset(
    {
        "bool",
        "datetime",
        "dict",
        "int",
        "list",
        "object",
        "str",
        "subscribe",
        "run_handler",
        "result",
        "variables",
    }
)
"""Names in what is written, of which no handler may take one."""
_ALONE = re.compile(r"\s*[$#]\{\s*(\w+)\s*\}\s*")


@frozen
class Parameter:
    """A variable that a handler gets.

    Attributes:
        variable: Its name in the process.
        name: Of the handler's parameter.
        type: As Python writes it.
        is_required: Whether each task of the topic has it.
    """

    variable: str
    name: str
    type: str
    is_required: bool


@frozen
class Contract:
    """A topic, as the models have it.

    Attributes:
        topic: Its name.
        function: What its handler is called.
        summary: What people call the work.
        parameters: Those that each task has come first.
        returns: Variables that output mappings read.
        codes: Of the BPMN errors that the process catches.
    """

    topic: str
    function: str
    summary: str
    parameters: Sequence[Parameter]
    returns: Sequence[str]
    codes: Sequence[str]


def contracts(models: Sequence[Model]) -> Sequence[Contract]:
    """One for each topic, in the order of the models; a topic that is an expression has none."""
    tasks: dict[str, list[tuple[Model, Element]]] = {}
    for model in models:
        for task in model.external_tasks:
            if task.topic is not None and "${" not in task.topic:
                tasks.setdefault(task.topic, []).append((model, task))
    names = _distinct(tasks, _NEEDED)
    return [_contract(topic, names[topic], of_topic) for topic, of_topic in tasks.items()]


def identifier(name: str) -> str:
    """A name as Python writes those of functions and parameters."""
    written = _JOINT.sub("_", name).strip("_").lower() or "unnamed"
    if written[0].isdigit():
        written = f"n{written}"
    return f"{written}_" if keyword.iskeyword(written) else written


def _contract(topic: str, function: str, tasks: Sequence[tuple[Model, Element]]) -> Contract:
    outputs = (node for _, task in tasks for node in task.outputs.values())
    codes = (code for model, task in tasks for code in codes_caught(model, task))
    return Contract(
        topic=topic,
        function=function,
        summary=next((task.name for _, task in tasks if task.name), topic),
        parameters=sorted(_parameters(tasks), key=lambda one: not one.is_required),
        returns=tuple(dict.fromkeys(name for node in outputs for name in _read(node))),
        codes=tuple(dict.fromkeys(codes)),
    )


def _parameters(tasks: Sequence[tuple[Model, Element]]) -> Iterator[Parameter]:
    types: dict[str, set[str]] = {}
    for model, task in tasks:
        known = _form_types(model)
        for variable, node in task.inputs.items():
            types.setdefault(variable, set()).add(_type(node, known))
    names = _distinct(types)
    for variable, found in types.items():
        is_required = all(variable in task.inputs for _, task in tasks)
        yield Parameter(variable, names[variable], found.pop() if len(found) == 1 else UNKNOWN, is_required)


def _type(node: Node, known: Mapping[str, str]) -> str:
    """Of what an input mapping sets: text, unless it is an expression or has a structure."""
    for inner in node.children:
        return _VALUES.get(inner.name, UNKNOWN)
    alone = _ALONE.fullmatch(node.text)
    if alone:
        return known.get(alone[1], UNKNOWN)
    return UNKNOWN if variables_read(node.text) or "{" in node.text else "str"


def _form_types(model: Model) -> Mapping[str, str]:
    return {
        node.attributes.get("id", ""): _FORM_TYPES.get(node.attributes.get("type", ""), UNKNOWN)
        for node in model.root.below()
        if node.name == "camunda:formField"
    }


def _read(node: Node) -> Sequence[str]:
    return variables_read("".join(one.text for one in node.below()))


def _distinct(names: Mapping[str, object], taken: Collection[str] = ()) -> Mapping[str, str]:
    """An identifier for each name; those that would be alike, or are taken, have a number."""
    found: dict[str, str] = {}
    for name in names:
        written, number = identifier(name), 2
        while written in found.values() or written in taken:
            written, number = f"{identifier(name)}_{number}", number + 1
        found[name] = written
    return found
