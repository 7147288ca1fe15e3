"""What a handler's annotations ask for; read once, when the handler is subscribed."""

import functools
import inspect
from collections.abc import Callable
from enum import Enum, auto
from typing import TypeAlias

from attrs import frozen

from camunda_worker.task import ExternalTask, TaskContext

Handler: TypeAlias = Callable[..., object]


class _Wants(Enum):
    TASK = auto()
    CONTEXT = auto()


@frozen
class Signature:
    """What is passed to a handler, and how it is called.

    Attributes:
        wants: What each parameter asks for, by name.
        is_async: The handler is a coroutine function and runs on the event loop.
    """

    wants: dict[str, _Wants]
    is_async: bool

    def arguments(self, task: ExternalTask, context: TaskContext) -> dict[str, ExternalTask | TaskContext]:
        """The keyword arguments for one call."""
        return {name: task if wants is _Wants.TASK else context for name, wants in self.wants.items()}


def read_signature(handler: Handler) -> Signature:
    """Read what a handler asks for.

    A parameter annotated `ExternalTask` or `TaskContext` gets just that; a sole unannotated one gets the task.

    Raises:
        TypeError: The handler cannot be called with what its parameters ask for; the text names handler and parameter.
    """
    if not callable(handler):
        raise TypeError(f"a handler is a function, not a {type(handler).__name__}")
    parameters = [
        parameter
        for parameter in _parameters(handler)
        if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
    ]
    sole = len(parameters) == 1
    wants = {parameter.name: _wanted(handler, parameter, sole=sole) for parameter in parameters}
    return Signature(wants, is_async=_is_coroutine_function(handler))


def name_of(handler: Handler) -> str:
    """The handler's name for texts."""
    if isinstance(handler, functools.partial):
        return name_of(handler.func)
    return getattr(handler, "__qualname__", None) or type(handler).__qualname__


def _parameters(handler: Handler) -> list[inspect.Parameter]:
    try:
        signature = inspect.signature(handler, eval_str=True)
    except (NameError, AttributeError, SyntaxError, TypeError, ValueError) as error:
        raise TypeError(f"handler {name_of(handler)}: its parameters cannot be read: {error}") from error
    return list(signature.parameters.values())


def _wanted(handler: Handler, parameter: inspect.Parameter, *, sole: bool) -> _Wants:
    where = f"handler {name_of(handler)}, parameter {parameter.name!r}"
    if parameter.kind is parameter.POSITIONAL_ONLY:
        raise TypeError(f"{where}: arguments are passed by name; remove the '/'")
    if parameter.annotation is TaskContext:
        return _Wants.CONTEXT
    if parameter.annotation is ExternalTask or (sole and parameter.annotation is parameter.empty):
        return _Wants.TASK
    if parameter.annotation is parameter.empty:
        raise TypeError(
            f"{where}: annotate it, so that it is known what to pass (ExternalTask or TaskContext)"
        )
    raise TypeError(
        f"{where}: annotated {parameter.annotation!r}; a handler takes an ExternalTask or a TaskContext"
    )


def _is_coroutine_function(handler: Handler) -> bool:
    while isinstance(handler, functools.partial):
        handler = handler.func
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(type(handler).__call__)
