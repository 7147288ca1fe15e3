"""What a handler's annotations ask for."""

import functools
import re
from collections.abc import Callable

import pytest

from camunda_worker import ExternalTask, TaskContext, subscribe
from camunda_worker.signature import name_of, read_signature

pytestmark = pytest.mark.fast

TASK = ExternalTask("1", "charge", "w")
CONTEXT = TaskContext()


def given(handler: Callable[..., object]) -> dict[str, object]:
    """The keyword arguments that a handler would be called with."""
    return dict(read_signature(handler).arguments(TASK, CONTEXT))


def annotated(task: ExternalTask) -> None: ...
def sole(it):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    ...
def both(context: TaskContext, task: ExternalTask) -> None: ...
def nothing() -> None: ...
def only_context(context: TaskContext) -> None: ...
def in_quotes(task: "ExternalTask", context: "TaskContext") -> None: ...
def keyword_only(*, task: ExternalTask) -> None: ...
def with_rest(task: ExternalTask, *args: object, **kwargs: object) -> None: ...
def with_amount(task: ExternalTask, amount: int) -> None: ...
async def coroutine(task: ExternalTask) -> None: ...


class Sync:
    def __call__(self, task: ExternalTask) -> None: ...
    def method(self, task: ExternalTask) -> None: ...
    async def async_method(self, task: ExternalTask) -> None: ...


class Async:
    async def __call__(self, task: ExternalTask) -> None: ...


@pytest.mark.parametrize(
    ("handler", "arguments", "is_async"),
    [
        (annotated, {"task": TASK}, False),
        (sole, {"it": TASK}, False),
        (lambda task: task.id, {"task": TASK}, False),
        (both, {"context": CONTEXT, "task": TASK}, False),
        (nothing, {}, False),
        (only_context, {"context": CONTEXT}, False),
        (in_quotes, {"task": TASK, "context": CONTEXT}, False),
        (keyword_only, {"task": TASK}, False),
        (with_rest, {"task": TASK}, False),
        (coroutine, {"task": TASK}, True),
        (functools.partial(annotated), {"task": TASK}, False),
        (functools.partial(coroutine), {"task": TASK}, True),
        (functools.partial(functools.partial(coroutine)), {"task": TASK}, True),
        (functools.partial(both, CONTEXT), {"task": TASK}, False),
        (Sync(), {"task": TASK}, False),
        (Sync().method, {"task": TASK}, False),
        (Sync().async_method, {"task": TASK}, True),
        (Async(), {"task": TASK}, True),
        (functools.partial(Async()), {"task": TASK}, True),
    ],
)
def test_a_handler_gets_what_its_annotations_ask_for(
    handler: Callable[..., object],
    arguments: dict[str, object],
    is_async: bool,
) -> None:
    assert given(handler) == arguments
    assert read_signature(handler).is_async is is_async


def test_a_handler_subscribed_twice_runs_as_it_is() -> None:
    assert subscribe("b")(subscribe("a")(coroutine)).signature.is_async
    assert not subscribe("b")(subscribe("a")(annotated)).signature.is_async


def positional_only(task: ExternalTask, /) -> None: ...
def unannotated_second(task: ExternalTask, amount):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    ...
def two_unannotated(task, amount):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
    ...
def annotated_otherwise(amount: int) -> None: ...
def unknown_name(task: "Nothing") -> None:  # type: ignore[name-defined]  # noqa: F821
    ...
def unknown_attribute(task: "re.Nothing") -> None:  # type: ignore[name-defined]
    ...
def no_type(task: "1 +") -> None:  # type: ignore[valid-type]  # noqa: F722
    ...


@pytest.mark.parametrize(
    ("handler", "text"),
    [
        (positional_only, "handler positional_only, parameter 'task': arguments are passed by name"),
        (unannotated_second, "handler unannotated_second, parameter 'amount': annotate it"),
        (two_unannotated, "handler two_unannotated, parameter 'task': annotate it"),
        (with_amount, "handler with_amount, parameter 'amount': annotated <class 'int'>; a handler takes"),
        (annotated_otherwise, "handler annotated_otherwise, parameter 'amount': annotated <class 'int'>"),
        (unknown_name, "handler unknown_name: its parameters cannot be read: name 'Nothing' is not defined"),
        (unknown_attribute, "handler unknown_attribute: its parameters cannot be read"),
        (no_type, "handler no_type: its parameters cannot be read"),
        (dict, "handler dict: its parameters cannot be read"),
        (functools.partial(with_amount), "handler with_amount, parameter 'amount'"),
        ("charge", "a handler is a function, not a str"),
    ],
)
def test_what_cannot_be_given_is_a_type_error_that_names_handler_and_parameter(
    handler: Callable[..., object], text: str
) -> None:
    with pytest.raises(TypeError, match=re.escape(text)):
        read_signature(handler)


def test_handlers_are_named_as_their_source_names_them() -> None:
    assert name_of(annotated) == "annotated"
    assert name_of(functools.partial(functools.partial(annotated))) == "annotated"
    assert name_of(Sync()) == "Sync"
    assert name_of(Sync().method) == "Sync.method"
