"""Which variables a model sets, as far as it says so."""

import re
from collections.abc import Iterator, Sequence

from camunda_worker.bpmn.model import Element, Model
from camunda_worker.bpmn.parsing import Node

_EXPRESSION = re.compile(r"[$#]\{(.*?)\}", re.DOTALL)
_STRING = re.compile(r"'[^']*'|\"[^\"]*\"")
_NAME = re.compile(r"(?<![\w.])[A-Za-z_]\w*(?!\w*\s*[(:])")
_SET = re.compile(r"setVariable(?:Local)?\(\s*['\"]([^'\"]+)")
_WORDS = {
    *("and", "or", "not", "eq", "ne", "lt", "gt", "le", "ge", "empty", "true", "false", "null", "div", "mod"),
    *("execution", "task", "authenticatedUserId", "instanceof", "externalTask", "connector"),
}
"""What expressions have that is no variable."""
_NAMING = {
    "camunda:outputParameter": "name",
    "camunda:inputParameter": "name",
    "camunda:formField": "id",
    "camunda:out": "target",
    "multiInstanceLoopCharacteristics": "camunda:elementVariable",
    "errorEventDefinition": "camunda:errorCodeVariable",
    "escalationEventDefinition": "camunda:escalationCodeVariable",
    "startEvent": "camunda:initiator",
}
_ALWAYS = ("camunda:resultVariable", "camunda:errorMessageVariable")
_OF_THE_ENGINE = frozenset({"loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances"})


def variables_set(models: Sequence[Model], process: Element) -> frozenset[str]:
    """Names that a process sets by mappings, forms, results and scripts, or that its callers pass to it one by one."""
    return _OF_THE_ENGINE.union(*(_named(node) for node in process.node.below()), _passed(models, process))


def sharing(models: Sequence[Model], process: Element) -> Sequence[Element]:
    """A process, and those all of whose variables it is given: by callers, or by what it calls."""
    found = [process]
    for one in found:  # which grows meanwhile
        found += [other for other in _giving(models, one) if other not in found]
    return found


def _giving(models: Sequence[Model], process: Element) -> Iterator[Element]:
    for call in _calls(models):
        if call.get("calledElement") == process.id and call.process is not None and _all(call, "camunda:in"):
            yield call.process
        if call.process is process and _all(call, "camunda:out"):
            called = call.get("calledElement") or ""
            yield from (model.elements[called] for model in models if called in model.elements)


def _all(call: Element, kind: str) -> bool:
    return any(one.name == kind and one.attributes.get("variables") == "all" for one in call.extensions)


def _calls(models: Sequence[Model]) -> Iterator[Element]:
    return (call for model in models for call in model.of_kind("callActivity"))


def _named(node: Node) -> Iterator[str]:
    for attribute in (_NAMING.get(node.name), *_ALWAYS):
        name = node.attributes.get(attribute or "")
        if name:
            yield name
    yield from _SET.findall(node.text)


def _passed(models: Sequence[Model], process: Element) -> Iterator[str]:
    for call in _calls(models):
        if call.get("calledElement") == process.id:
            mappings = (one for one in call.extensions if one.name == "camunda:in")
            yield from (one.attributes.get("target", "") for one in mappings)


def variables_read(text: str) -> tuple[str, ...]:
    """Names of variables in the expressions of a text, in order; what stands before a bracket or after a dot is none."""
    names = (name for inner in _EXPRESSION.findall(text) for name in _NAME.findall(_STRING.sub("", inner)))
    return tuple(dict.fromkeys(name for name in names if name not in _WORDS))
