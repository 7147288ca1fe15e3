"""What a handler's source tells: which BPMN errors it raises, which variables it asks for, which it may set.

It is read, never run. What is computed, or stands in other packages, is not seen.
"""

import ast
import functools
import inspect
import textwrap
import types
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from attrs import define, field, frozen

from camunda_worker.errors import BpmnError
from camunda_worker.result import BpmnErrorResult
from camunda_worker.subscription import AnySubscription

_DEEPEST = 5
"""Calls of other functions that are followed, one within the other."""


@frozen
class Told:
    """What a handler's source tells.

    Attributes:
        file: Where the handler is written.
        line: In the file.
        codes: Of BPMN errors, with the line that raises each, or the handler's own for those of its retry policy.
        asks: Variables that it reads by name from its task.
        may_set: Keys of dicts, keywords, and fields of what it returns: the variables that it sets are among them.
    """

    file: str
    line: int
    codes: Mapping[str, int]
    asks: frozenset[str]
    may_set: frozenset[str]


def told_by(subscription: AnySubscription) -> Told:
    """Read a handler and what it calls in its own package."""
    handler = _function(subscription)
    reader = _Reader()
    reader.read(handler, 0)
    file, line = _place(handler)
    mapped = dict.fromkeys(subscription.retry.bpmn_errors.values(), line)
    return Told(
        file=file,
        line=line,
        codes=mapped | reader.codes,
        asks=frozenset(reader.asks),
        may_set=frozenset(reader.may_set) | _fields(handler),
    )


def _function(subscription: AnySubscription) -> Callable[..., object]:
    found: object = subscription
    while True:
        found = inspect.unwrap(found)  # type: ignore[arg-type]  # handlers are callable
        if not isinstance(found, functools.partial):
            break
        found = found.func
    if inspect.isroutine(found):
        return found
    return type(found).__call__  # an instance that can be called


def _place(function: object) -> tuple[str, int]:
    code = getattr(inspect.unwrap(function), "__code__", None)  # type: ignore[arg-type]  # it is a function
    if code is None:
        return "", 0
    path = Path(code.co_filename)
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path), code.co_firstlineno


def _fields(handler: Callable[..., object]) -> frozenset[str]:
    """Of the class whose instances it returns."""
    returned = inspect.get_annotations(handler, eval_str=False).get("return")
    if isinstance(returned, str):
        returned = getattr(inspect.getmodule(handler), returned, None)
    return frozenset(getattr(returned, "__annotations__", ()))


@define
class _Reader:
    codes: dict[str, int] = field(factory=dict)
    asks: set[str] = field(factory=set)
    may_set: set[str] = field(factory=set)
    _seen: set[object] = field(factory=set)

    def read(self, function: Callable[..., object], depth: int) -> None:
        """Read a function, then those that it calls."""
        if function in self._seen or depth > _DEEPEST:
            return
        self._seen.add(function)
        tree = _tree(function)
        if tree is None:
            return
        names = _Names(function)
        for node in ast.walk(tree):
            self._note(node, names)
            for called in names.called(node):
                self.read(called, depth + 1)

    def _note(self, node: ast.AST, names: "_Names") -> None:
        match node:
            case ast.Dict(keys=keys):
                self.may_set |= {
                    one.value for one in keys if isinstance(one, ast.Constant) and isinstance(one.value, str)
                }
            case ast.keyword(arg=str(name)):
                self.may_set.add(name)
            case ast.Subscript(slice=ast.Constant(value=str(name)), ctx=ast.Store()):
                self.may_set.add(name)
            case ast.Subscript(value=ast.Attribute(attr="variables"), slice=ast.Constant(value=str(name))):
                self.asks.add(name)
            case ast.Call() if (code := names.code(node)) is not None:
                self.codes.setdefault(code, node.lineno)


def _tree(function: Callable[..., object]) -> ast.AST | None:
    try:
        lines, first = inspect.getsourcelines(function)
        tree = ast.parse(textwrap.dedent("".join(lines)))
    except (OSError, TypeError, SyntaxError):
        return None  # of a shell, or a lambda in the midst of something
    ast.increment_lineno(tree, max(first, 1) - 1)
    return tree


def _passed_on(init: Callable[..., object]) -> str | None:
    """The code that a class of errors gives to ``super().__init__``."""
    tree = _tree(init)
    for node in ast.walk(tree) if tree is not None else ():
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "__init__"
        ):
            return _Names(init).text(node)
    return None


@frozen
class _Names:
    """What names in a function mean."""

    function: Callable[..., object]

    def code(self, call: ast.Call) -> str | None:
        """The BPMN error's code, if the call makes one."""
        if isinstance(call.func, ast.Attribute) and call.func.attr == "bpmn_error":
            return self.text(call)
        made = self.value(call.func)
        if isinstance(made, type) and issubclass(made, BpmnError | BpmnErrorResult):
            has_own = issubclass(made, BpmnError) and made.__init__ is not BpmnError.__init__
            return _passed_on(made.__init__) if has_own else self.text(call)
        return None

    def text(self, call: ast.Call) -> str | None:
        """The code that a call is given."""
        given = [one.value for one in call.keywords if one.arg == "error_code"]
        for argument in (*given, *call.args[:1]):
            found = self.value(argument)
            if isinstance(found, Enum):
                found = found.value
            return found if isinstance(found, str) else None
        return None

    def called(self, node: ast.AST) -> Iterator[Callable[..., object]]:
        """A function of the same package, if it is called here."""
        if isinstance(node, ast.Call):
            found = self.value(node.func)
            function = inspect.unwrap(found) if isinstance(found, types.FunctionType) else None
            if isinstance(function, types.FunctionType) and self._is_near(function):
                yield function

    def _is_near(self, function: types.FunctionType) -> bool:
        own = str(getattr(self.function, "__module__", ""))
        return function.__module__.partition(".")[0] == own.partition(".")[0]

    def value(self, node: ast.expr) -> object:
        """What an expression is, if it is a constant or a name that does not change; None if that is not known."""
        match node:
            case ast.Constant(value=value):
                return value
            case ast.Name(id=name):
                return getattr(self.function, "__globals__", {}).get(name)
            case ast.Attribute(value=inner, attr=name):
                owner = self.value(inner)
                return getattr(owner, name, None) if isinstance(owner, types.ModuleType | type) else None
            case _:
                return None
