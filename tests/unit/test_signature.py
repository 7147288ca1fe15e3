"""What a handler's annotations ask for."""

import functools
import re
import threading
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, TypeVar
from unittest.mock import AsyncMock, MagicMock, Mock

import attrs
import pytest

from camunda_worker import ExternalTask, TaskContext, Variable, subscribe
from camunda_worker.result import Complete
from camunda_worker.signature import name_of, read_signature
from camunda_worker.testing import make_task

pytestmark = pytest.mark.fast
T = TypeVar("T")

TASK = make_task("charge", {"amount": 30, "orderId": "4711"})
CONTEXT = TaskContext()


def given(handler: Callable[..., object]) -> dict[str, object]:
    """The keyword arguments that a handler would be called with."""
    return dict(read_signature(handler).arguments(TASK, CONTEXT))


def annotated(task: ExternalTask) -> None: ...
def sole(it):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - what is tested
    ...
def both(context: TaskContext, task: ExternalTask) -> None: ...
def nothing() -> None: ...
def only_context(context: TaskContext) -> None: ...
def in_quotes(task: "ExternalTask", context: "TaskContext") -> None: ...
def keyword_only(*, task: ExternalTask) -> None: ...
def with_rest(task: ExternalTask, *args: object, **kwargs: object) -> None: ...
def with_amount(task: ExternalTask, amount: int) -> None: ...
def renamed(order_id: Annotated[str, Variable("orderId")], *, note: "str | None" = None) -> None: ...
def for_type_checkers(amount: "Annotated[int, 'in cents']") -> "Undefined":  # type: ignore[name-defined]  # noqa: F821 - what is tested
    ...
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
        (with_amount, {"task": TASK, "amount": 30}, False),
        (functools.partial(with_amount), {"task": TASK, "amount": 30}, False),
        (functools.partial(with_amount, amount=7), {"task": TASK}, False),
        (functools.partial(functools.partial(with_amount, amount=7)), {"task": TASK}, False),
        (renamed, {"order_id": "4711"}, False),
        (functools.partial(renamed), {"order_id": "4711"}, False),
        (for_type_checkers, {"amount": 30}, False),
        (functools.wraps(with_amount)(lambda **given: None), {"task": TASK, "amount": 30}, False),
    ],
)
def test_a_handler_gets_what_its_annotations_ask_for(
    handler: Callable[..., object],
    arguments: dict[str, object],
    is_async: bool,
) -> None:
    assert given(handler) == arguments
    assert read_signature(handler).is_async is is_async


def gives_a_number() -> int: ...  # type: ignore[empty-body]
def gives_perhaps_a_number() -> int | None: ...
def gives_anything() -> Any: ...
def gives_one(of: ExternalTask, *given: T) -> T: ...  # type: ignore[empty-body]
def gives_a_pair() -> "Pair": ...  # type: ignore[empty-body]


class Pair(NamedTuple):
    count: int


def gives_what_has_no_key() -> "{}['x']":  # type: ignore[valid-type]  # noqa: F821 - what is tested
    ...
def gives_no_number() -> "1/0":  # type: ignore[valid-type]  # what is tested
    ...
def gives_what_is_not_there() -> "__import__('not_there').Result":  # type: ignore[valid-type]  # what is tested
    ...


@functools.wraps(gives_a_number)
def makes_a_dict_of_a_number(**given: object) -> dict[str, object]: ...  # type: ignore[empty-body]


@pytest.mark.parametrize(
    "handler",
    [
        gives_perhaps_a_number,
        gives_anything,
        gives_one,
        gives_a_pair,
        makes_a_dict_of_a_number,
        gives_what_has_no_key,
        gives_no_number,
        gives_what_is_not_there,
    ],
)
def test_what_may_be_a_result_is_let_in(handler: Callable[..., object]) -> None:
    read_signature(handler)


@pytest.mark.parametrize(
    ("handler", "is_async"),
    [
        (Mock(), False),
        (MagicMock(), False),
        (AsyncMock(), True),
        (Mock().method, False),
        (lambda *_: {}, False),
        (lambda **_: {}, False),
    ],
)
def test_a_mock_or_a_lambda_may_take_anything_and_gets_nothing(
    handler: Callable[..., object], is_async: bool
) -> None:
    assert (given(handler), read_signature(handler).is_async) == ({}, is_async)


def test_a_handler_subscribed_twice_runs_as_it_is() -> None:
    assert subscribe("b")(subscribe("a")(coroutine)).signature.is_async
    assert not subscribe("b")(subscribe("a")(annotated)).signature.is_async


async def gives_lines() -> "list[Line]": ...  # type: ignore[empty-body]
def takes_anything(*args: object, **kwargs: object) -> None: ...


class ToBeMade:
    def unbound(self) -> None: ...
    def unbound_with(self, amount: int) -> None: ...
    def taking_anything(self, *args: object) -> None: ...


def positional_only(task: ExternalTask, /) -> None: ...
def unannotated_second(task: ExternalTask, amount):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - what is tested
    ...
def two_unannotated(task, amount):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - what is tested
    ...
def sole_with_default(amount=0):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201 - what is tested
    ...
def for_a_lock(task: ExternalTask, lock: threading.Lock) -> None: ...
def for_a_result(result: Complete) -> None: ...
def perhaps_a_task(task: ExternalTask | None) -> None: ...
def for_locks(locks: list[threading.Lock]) -> None: ...
def for_one_of_two_alike(it: "Line | SameLine") -> None: ...
def for_a_holder(it: "Holder") -> None: ...


@attrs.frozen
class Line:
    count: int


@attrs.frozen
class SameLine:
    count: int


@attrs.frozen
class Holder:
    lock: threading.Lock


def unknown_name(task: "Nothing") -> None:  # type: ignore[name-defined]  # noqa: F821 - what is tested
    ...
def unknown_attribute(task: "re.Nothing") -> None:  # type: ignore[name-defined]  # what is tested
    ...
def no_type(task: "1 +") -> None:  # type: ignore[valid-type]  # noqa: F722 - what is tested
    ...


@pytest.mark.parametrize(
    ("handler", "text"),
    [
        (positional_only, "handler positional_only, parameter 'task': arguments are passed by name"),
        (unannotated_second, "handler unannotated_second, parameter 'amount': annotate it"),
        (two_unannotated, "handler two_unannotated, parameter 'task': annotate it"),
        (sole_with_default, "handler sole_with_default, parameter 'amount': annotate it"),
        (for_a_lock, "handler for_a_lock, parameter 'lock': annotated <"),
        (for_a_result, "handler for_a_result, parameter 'result': annotated <class"),
        (for_a_result, "a Complete is no variable"),
        (perhaps_a_task, "handler perhaps_a_task, parameter 'task': annotated"),
        (for_locks, "handler for_locks, parameter 'locks': annotated list["),
        (for_locks, "no variable becomes a "),
        (for_one_of_two_alike, "handler for_one_of_two_alike, parameter 'it': annotated"),
        (for_a_holder, "handler for_a_holder, parameter 'it': annotated"),
        (unknown_name, "handler unknown_name: its parameters cannot be read: name 'Nothing' is not defined"),
        (unknown_attribute, "handler unknown_attribute: its parameters cannot be read"),
        (no_type, "handler no_type: its parameters cannot be read"),
        (gives_a_number, "handler gives_a_number: returns int, which is no result; let it return a dict"),
        (gives_lines, "handler gives_lines: returns list["),
        (functools.partial(gives_a_number), "handler gives_a_number: returns int"),
        (takes_anything, "has only *args: object, **kwargs: object, which says not what to pass"),
        (ToBeMade().taking_anything, "has only *args: object, which says not what to pass"),
        (ToBeMade.unbound, "subscribe the bound method: worker.subscribe(topic, ToBeMade().unbound)"),
        (ToBeMade.unbound_with, "handler ToBeMade.unbound_with is a method without its object"),
        (dict, "handler dict: its parameters cannot be read"),
        (functools.partial(for_a_lock), "handler for_a_lock, parameter 'lock'"),
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


def test_a_variable_has_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        Variable("")
    with pytest.raises(TypeError, match="name"):
        Variable(5)  # type: ignore[arg-type]  # what is tested
