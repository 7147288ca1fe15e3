"""What a handler's annotations ask for; read once, when the handler is subscribed."""

import functools
import inspect
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import Annotated, Any, TypeAlias

from attrs import field, frozen, validators

from camunda_worker.checks import is_awaited
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.variables import Variables

Handler: TypeAlias = Callable[..., object]

_NO_RESULTS = (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset)
"""What has no names, so that it can be no variables. Other classes may have fields."""


@frozen
class Variable:
    """Which variable a handler's parameter is: ``order_id: Annotated[str, Variable("orderId")]``."""

    name: str = field(validator=validators.and_(validators.instance_of(str), validators.min_len(1)))


class _Wants(Enum):
    TASK = auto()
    CONTEXT = auto()


@frozen
class _WantsVariable:
    """A variable, made what the parameter's annotation says; without it, a default stands in if there is one."""

    name: str
    structure: Callable[[str, object], object]
    has_default: bool

    def is_given(self, variables: Variables) -> bool:
        return self.name in variables or not self.has_default

    def of(self, variables: Variables) -> object:
        return self.structure(self.name, variables[self.name])


_Want: TypeAlias = _Wants | _WantsVariable


@frozen
class Signature:
    """What is passed to a handler, and how it is called.

    Attributes:
        wants: What each parameter asks for, by name.
        is_async: The handler is a coroutine function and runs on the event loop.
    """

    wants: Mapping[str, _Want]
    is_async: bool

    @property
    def wants_task(self) -> bool:
        """Whether the handler gets the task, and with it all its variables."""
        return _Wants.TASK in self.wants.values()

    @property
    def variables(self) -> Sequence[str]:
        """The variables that its parameters are."""
        return [want.name for want in self.wants.values() if isinstance(want, _WantsVariable)]

    @property
    def required(self) -> Sequence[str]:
        """Those of them that have to be there, for their parameters have no default."""
        return [
            want.name
            for want in self.wants.values()
            if isinstance(want, _WantsVariable) and not want.has_default
        ]

    def arguments(self, task: ExternalTask, context: TaskContext) -> Mapping[str, object]:
        """The keyword arguments for one call.

        Raises:
            VariableError: A variable is missing, or is not what its parameter asks for.
        """
        given: dict[str, object] = {}
        for parameter, want in self.wants.items():
            match want:
                case _Wants.TASK:
                    given[parameter] = task
                case _Wants.CONTEXT:
                    given[parameter] = context
                case _WantsVariable() if want.is_given(task.variables):
                    given[parameter] = want.of(task.variables)
        return given


def read_signature(handler: Handler) -> Signature:
    """Read what a handler asks for.

    A parameter annotated `ExternalTask` or `TaskContext` gets just that, any other annotated one the variable of its
    name; a sole unannotated one, without a default, gets the task.

    Raises:
        TypeError: The handler cannot be called with what its parameters ask for, or says that it returns what is no
            result; the text names handler and parameter.
    """
    if not callable(handler):
        raise TypeError(f"a handler is a function, not a {type(handler).__name__}")
    parameters = _parameters(handler)
    _check_method(handler, parameters)
    _check_returned(handler)
    sole = len(parameters) == 1
    wants = {parameter.name: _wanted(handler, parameter, sole=sole) for parameter in parameters}
    return Signature(wants, is_async=is_awaited(handler))


def name_of(handler: Handler) -> str:
    """The handler's name for texts."""
    if isinstance(handler, functools.partial):
        return name_of(handler.func)
    return getattr(handler, "__qualname__", None) or type(handler).__qualname__


def _parameters(handler: Handler) -> Sequence[inspect.Parameter]:
    """Those that are to be given. What is returned may be of a type that is known to type checkers only."""
    bound = _bound(handler)
    try:
        every = inspect.signature(handler).parameters
        parameters = [
            parameter
            for name, parameter in every.items()
            if parameter.kind not in {parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD} and name not in bound
        ]
        said = {
            parameter.name: parameter.annotation
            for parameter in parameters
            if parameter.annotation is not parameter.empty
        }
        annotations = typing.get_type_hints(
            types.SimpleNamespace(__annotations__=said), _globals(handler), include_extras=True
        )
    except (NameError, AttributeError, SyntaxError, TypeError, ValueError) as error:
        raise TypeError(f"handler {name_of(handler)}: its parameters cannot be read: {error}") from error
    if every and not parameters and _is_defined(handler):
        raise TypeError(
            f"handler {name_of(handler)}: it has only {', '.join(map(str, every.values()))}, which says not what to pass;"
            " name its parameters; a decorator does by functools.wraps"
        )
    return [
        parameter.replace(annotation=annotations.get(parameter.name, parameter.empty))
        for parameter in parameters
    ]


def _is_defined(handler: Handler) -> bool:
    """Whether it comes of a def, as what a decorator makes; mocks and lambdas that take anything mean to."""
    return (inspect.isfunction(handler) or inspect.ismethod(handler)) and handler.__name__ != "<lambda>"


def _check_method(handler: Handler, parameters: Sequence[inspect.Parameter]) -> None:
    """Refuse a function of a class that has no object yet."""
    owner, _, name = name_of(handler).rpartition("<locals>.")[2].rpartition(".")
    if owner and inspect.isfunction(handler) and parameters and parameters[0].name == "self":
        raise TypeError(
            f"handler {owner}.{name} is a method without its object;"
            f" subscribe the bound method: worker.subscribe(topic, {owner}().{name})"
        )


def _check_returned(handler: Handler) -> None:
    """Refuse what says that it returns a number or the like; what cannot be read is not judged."""
    if _is_wrapper(handler):  # it may make something of what the wrapped one returns
        return
    said = inspect.signature(handler).return_annotation
    try:
        hints = typing.get_type_hints(
            types.SimpleNamespace(__annotations__={"return": said}), _globals(handler)
        )
    except Exception:  # noqa: BLE001 - an annotation may be any expression, or import a module that is not there
        return
    returned = hints["return"]
    if returned in _NO_RESULTS or typing.get_origin(returned) in _NO_RESULTS:
        shown = returned.__name__ if isinstance(returned, type) else returned
        raise TypeError(
            f"handler {name_of(handler)}: returns {shown}, which is no result; let it return a dict of variables,"
            " an instance of a class whose fields are variables, what task.complete(…) makes, or None"
        )


def _is_wrapper(handler: Handler) -> bool:
    if isinstance(handler, functools.partial):
        return _is_wrapper(handler.func)
    return hasattr(handler if inspect.isroutine(handler) else type(handler).__call__, "__wrapped__")


def _bound(handler: Handler) -> frozenset[str]:
    """The parameters that have their value by `functools.partial`."""
    if not isinstance(handler, functools.partial):
        return frozenset()
    return _bound(handler.func) | handler.keywords.keys()


def _globals(handler: Handler) -> dict[str, Any]:
    """The names that annotations in quotes are of."""
    handler = inspect.unwrap(handler)
    if isinstance(handler, functools.partial):
        return _globals(handler.func)
    function = handler if hasattr(handler, "__globals__") else inspect.unwrap(type(handler).__call__)
    return getattr(function, "__globals__", {})


def _wanted(handler: Handler, parameter: inspect.Parameter, *, sole: bool) -> _Want:
    where = f"handler {name_of(handler)}, parameter {parameter.name!r}"
    if parameter.kind is parameter.POSITIONAL_ONLY:
        raise TypeError(f"{where}: arguments are passed by name; remove the '/'")
    type_, name = _type_and_variable(parameter)
    if type_ is TaskContext:
        return _Wants.CONTEXT
    if type_ is ExternalTask or (sole and type_ is parameter.default is parameter.empty):
        return _Wants.TASK
    if type_ is parameter.empty:
        raise TypeError(
            f"{where}: annotate it, so that it is known what to pass: ExternalTask, TaskContext,"
            " or the type of the variable of that name"
        )
    from camunda_worker.structuring import structure_as  # noqa: PLC0415 - cattrs is for typed handlers only

    try:
        structure = structure_as(type_)
    except TypeError as error:
        raise TypeError(f"{where}: annotated {type_!r}: {error}") from error
    return _WantsVariable(name, structure, parameter.default is not parameter.empty)


def _type_and_variable(parameter: inspect.Parameter) -> tuple[Any, str]:
    """The variable's name is the parameter's own, unless its annotation says another."""
    if typing.get_origin(parameter.annotation) is not Annotated:
        return parameter.annotation, parameter.name
    type_, *metadata = typing.get_args(parameter.annotation)
    names = [one.name for one in metadata if isinstance(one, Variable)]
    return type_, (names or [parameter.name])[0]
