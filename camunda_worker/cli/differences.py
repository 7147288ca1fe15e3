"""What a program uses that `camunda_worker.compat` does otherwise than the old client, or does not have."""

import ast
import importlib
import re
from collections.abc import Iterator, Sequence

import libcst as cst
from attrs import frozen
from libcst.metadata import MetadataWrapper, PositionProvider, QualifiedNameProvider

from camunda_worker.cli.rewriting import OLD, PARTS, dotted, parse
from camunda_worker.compat.settings import KNOWN, NUMBERS

_COMPAT = "camunda_worker.compat"
_OLD_MODULE = re.compile(rf"{OLD}\.({'|'.join(sorted(PARTS))})\b")
_LONGEST_SLEEP = 60
"""Seconds, as ``sleepSeconds`` counts them."""
_SHORTEST_LOCK = 1000
"""Milliseconds, as ``lockDuration`` counts them."""

_PRIVATE = {
    "_context": "has no errorDetails, lockExpirationTime, createTime and suspended in it while subscribed",
    "_fetch_and_execute_safe": "sleeps a second, not 300, unless sleepSeconds says more",
    **dict.fromkeys(
        (
            "_fetch_and_lock",
            "_execute_task",
            "_execute_tasks",
            "_parse_response",
            "_handle_task_result",
            "_get_headers",
            "_get_topics",
            "semaphore",
        ),
        "was private to the old client and is not there",
    ),
}

_CALLED = frozenset(
    {
        *("fetch_and_execute", "_fetch_and_execute_safe", "_fetch_and_lock", "_parse_response"),
        *("_execute_tasks", "_execute_task", "_get_sleep_seconds", "_log_with_context"),
        *("execute_task", "_handle_task_result", "_handle_task_success", "_handle_task_failure"),
        *("_handle_task_bpmn_error", "fetch_and_lock", "complete", "failure", "bpmn_failure", "_get_topics"),
    }
)
"""Methods of the old workers, executors and task clients that the old `subscribe` went through."""
_ASKED = frozenset({"auth_basic", "auth_bearer", "_get_headers"})
"""Those that each request of the old client went through."""


@frozen
class Difference:
    """Something to look at.

    Attributes:
        line: Where it stands.
        text: What differs.
    """

    line: int
    text: str


def differences(content: bytes) -> Sequence[Difference]:
    """What differs for a program that imports `camunda_worker.compat`; nothing for any other.

    It raises as `rewrite` does.
    """
    if _COMPAT.encode() not in content and not _OLD_MODULE.search(content.decode(errors="replace")):
        return ()
    wrapper = MetadataWrapper(parse(content), unsafe_skip_copy=True)
    finder = _Finder()
    wrapper.visit(finder)
    return sorted(set(finder.found), key=lambda difference: (difference.line, difference.text))


class _Finder(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (PositionProvider, QualifiedNameProvider)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Difference] = []

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:  # noqa: N802 - libcst's
        path = ".".join(dotted(node.module)) if node.module is not None else ""
        if path.startswith(_COMPAT):
            names = () if isinstance(node.names, cst.ImportStar) else node.names
            self._missing(node, path, [str(alias.name.value) for alias in names])

    def visit_ImportAlias(self, node: cst.ImportAlias) -> None:  # noqa: N802 - libcst's
        path = ".".join(dotted(node.name))
        if path.startswith(_COMPAT):
            self._missing(node, path, [])

    def visit_Attribute(self, node: cst.Attribute) -> None:  # noqa: N802 - libcst's
        name = node.attr.value
        if name in _PRIVATE:
            self._note(node, f"{name} {_PRIVATE[name]}")

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802 - libcst's
        bases = {name for base in node.bases for name in self._names(base.value)}
        if not any(name.startswith(f"{_COMPAT}.") for name in bases):
            return
        for part in node.body.body:
            if isinstance(part, cst.FunctionDef):
                self._note_if(part, _about_override(part.name.value))

    def visit_ExceptHandler(self, node: cst.ExceptHandler) -> None:  # noqa: N802 - libcst's
        caught = node.type
        classes = [one.value for one in caught.elements] if isinstance(caught, cst.Tuple) else [caught]
        if any(name.startswith("requests.") for one in classes if one for name in self._names(one)):
            self._note(
                node,
                "requests is not used any more: HTTPError of camunda_worker.compat.utils.response_utils, with"
                " response.status_code, for an answer that is not the engine's; camunda_worker.EngineUnreachable for none",
            )

    def visit_SimpleString(self, node: cst.SimpleString) -> None:  # noqa: N802 - libcst's
        value = node.evaluated_value
        if isinstance(value, str) and _OLD_MODULE.match(value):
            self._note(node, f"the text {value!r} names a module of the old client")

    def visit_Dict(self, node: cst.Dict) -> None:  # noqa: N802 - libcst's
        entries = dict(_entries(node))
        if KNOWN & entries.keys():
            for key, element in entries.items():
                self._note_if(element, _about_setting(key, element.value))

    def _missing(self, node: cst.CSTNode, path: str, names: Sequence[str]) -> None:
        try:
            module = importlib.import_module(path)
        except ModuleNotFoundError:
            self._note(node, f"there is no module {path}")
            return
        for name in names:
            if not hasattr(module, name) and not _is_module(f"{path}.{name}"):
                self._note(node, f"{path} has no {name}")

    def _names(self, node: cst.CSTNode) -> set[str]:
        return {name.name for name in self.get_metadata(QualifiedNameProvider, node, set())}

    def _note_if(self, node: cst.CSTNode, text: str | None) -> None:
        if text is not None:
            self._note(node, text)

    def _note(self, node: cst.CSTNode, text: str) -> None:
        self.found.append(Difference(self.get_metadata(PositionProvider, node).start.line, text))


def _is_module(path: str) -> bool:
    try:
        importlib.import_module(path)
    except ModuleNotFoundError:
        return False
    return True


def _entries(node: cst.Dict) -> Iterator[tuple[str, cst.DictElement]]:
    for element in node.elements:
        if isinstance(element, cst.DictElement) and isinstance(element.key, cst.SimpleString):
            yield str(element.key.evaluated_value), element


def _about_override(name: str) -> str | None:
    if name in _CALLED:
        return f"subscribe does not call {name}, so that of a subclass has no effect there"
    if name in _ASKED:
        return f"requests do not ask {name}, so that of a subclass has no effect: a new token belongs into the config"
    return None


def _about_setting(key: str, value: cst.BaseExpression) -> str | None:  # noqa: PLR0911 - one line per key
    number = _number(value)
    match key:
        case "auth_basic" if (keys := _keys(value)) and not keys >= {"username", "password"}:
            return (
                f"auth_basic needs the keys username and password, not {', '.join(map(repr, sorted(keys)))}"
            )
        case _ if key in NUMBERS and isinstance(value, cst.SimpleString) and not _is_decimal(value):
            return f"config key {key!r}: a number from 0 on is needed, not {value.value}"
        case _ if key not in KNOWN:
            return f"config key {key!r} is not known and changes nothing"
        case "maxTasks" if number > 1:
            return "maxTasks counts for fetch_and_execute only: subscribe fetches a task when it can begin with it"
        case "sleepSeconds" if number > _LONGEST_SLEEP:
            return f"sleepSeconds: while subscribed, the pause after an error is {_LONGEST_SLEEP} s at most"
        case "lockDuration" if 0 <= number < _SHORTEST_LOCK:
            return "lockDuration: a lock under a second cannot be kept, so it is a second"
        case _:
            return None


def _keys(node: cst.BaseExpression) -> set[str]:
    """A dict's keys; none if one is not seen here."""
    if not isinstance(node, cst.Dict):
        return set()
    entries = dict(_entries(node))
    return set(entries) if len(entries) == len(node.elements) else set()


def _is_decimal(text: cst.SimpleString) -> bool:
    return str(text.evaluated_value).isdecimal()


def _number(value: cst.BaseExpression) -> float:
    """What a number in the program says; -1 for what is none."""
    if isinstance(value, cst.Integer | cst.Float):
        return float(ast.literal_eval(value.value))
    return -1
