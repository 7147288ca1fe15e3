"""When a failed task is tried again: pure arithmetic that returns decisions and never sleeps."""

import itertools
import math
import random
import traceback
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import timedelta
from typing import Self, TypedDict, TypeVar, Unpack

from attrs import Attribute, evolve, field, frozen

from camunda_worker.checks import a_count, a_delay, a_list, a_number
from camunda_worker.errors import WHATEVER, BpmnError, TaskFailure
from camunda_worker.result import BpmnErrorResult, Failure, TaskResult, result_of_exception
from camunda_worker.task import ExternalTask, retries_left

T = TypeVar("T")

_MESSAGE_LIMIT = 666
"""Characters of an error message that the engine keeps."""


def _as_tuple(delays: Iterable[timedelta]) -> tuple[timedelta, ...]:
    a_list("delays", delays)
    return tuple(delays)


def _as_classes(kinds: Iterable[type[Exception]]) -> tuple[type[Exception], ...]:
    if isinstance(kinds, type):
        raise TypeError(f"never: a list of exception classes is needed, not {kinds!r}")
    return tuple(kinds)


def _as_codes(codes: Mapping[type[Exception], str]) -> dict[type[Exception], str]:
    return dict(codes)


def _checked(_: "RetryPolicy", __: "Attribute[tuple[timedelta, ...]]", delays: tuple[timedelta, ...]) -> None:
    for delay in delays:
        a_delay("a retry's delay", delay)


def _check_jitter(_: "RetryPolicy", __: "Attribute[float]", jitter: float) -> None:
    a_number("jitter", jitter)
    if not 0 <= jitter < math.inf:
        raise ValueError(f"jitter {jitter}: a part of the delay, and not less than 0")


class ByException(TypedDict, total=False):
    """What `RetryPolicy` knows of exceptions; its attributes say what they mean."""

    never: Collection[type[Exception]]
    bpmn_errors: Mapping[type[Exception], str]


def _check_exceptions(_: "RetryPolicy", attribute: "Attribute[T]", kinds: Iterable[object]) -> None:
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            raise TypeError(f"{attribute.name}: an exception class is needed, not {kind!r}")
        if issubclass(kind, BpmnError | TaskFailure):
            raise TypeError(f"{attribute.name}: a {kind.__name__} says by itself what it means")


def _check_codes(policy: "RetryPolicy", _: "Attribute[T]", codes: Mapping[type[Exception], str]) -> None:
    for kind, code in codes.items():
        if kind in policy.never:
            raise ValueError(f"{kind.__name__} stands in never and in bpmn_errors; it can mean one thing")
        BpmnErrorResult(code)  # refuses what is no code


@frozen
class RetryPolicy:
    """The delays before each retry; as many retries as delays, then the engine raises an incident.

    `fixed` and `exponential` build the usual ones; ``RetryPolicy([timedelta(0), timedelta(hours=1)])`` is any other.
    ``RetryPolicy.fixed(3, timedelta(minutes=1), never=[ValueError], bpmn_errors={OutOfStock: "OUT_OF_STOCK"})`` tells
    exceptions apart; of several classes that an exception has, the nearest one counts.

    Attributes:
        delays: Before the first retry, the second, and so on; none: a failure is final.
        jitter: Each delay is lengthened at random by up to this part of it, so that tasks that failed together do not
            come back together.
        never: Exceptions that no retry mends: the engine raises an incident at once.
        bpmn_errors: Exceptions that are BPMN errors of the process, with their codes.

    Raises:
        TypeError, ValueError: An argument is of the wrong kind, or has a value that cannot work; it is named.
    """

    delays: tuple[timedelta, ...] = field(default=(), converter=_as_tuple, validator=_checked)
    jitter: float = field(default=0.1, validator=_check_jitter)
    never: Collection[type[Exception]] = field(
        default=(), kw_only=True, converter=_as_classes, validator=_check_exceptions
    )
    bpmn_errors: Mapping[type[Exception], str] = field(
        factory=dict,
        kw_only=True,
        converter=_as_codes,
        validator=[_check_exceptions, _check_codes],
        hash=False,
    )

    @classmethod
    def fixed(
        cls, retries: int, delay: timedelta, *, jitter: float = 0.1, **exceptions: Unpack[ByException]
    ) -> Self:
        """The same delay before each retry.

        Raises:
            TypeError, ValueError: An argument is of the wrong kind, or negative.
        """
        a_count("retries", retries)
        return cls((delay,) * retries, jitter, **exceptions)

    @classmethod
    def exponential(
        cls,
        retries: int,
        first: timedelta,
        *,
        factor: float = 2.0,
        longest: timedelta = timedelta(minutes=5),
        jitter: float = 0.1,
        **exceptions: Unpack[ByException],
    ) -> Self:
        """Delays that grow by `factor` up to `longest`.

        Raises:
            TypeError, ValueError: An argument is of the wrong kind, or negative.
        """
        a_count("retries", retries)
        a_delay("first", first)
        a_delay("longest", longest)
        a_number("factor", factor)
        delays = itertools.accumulate(  # step by step: a power of many retries overflows
            range(retries), lambda delay, _: min(_times(delay, factor), longest), initial=min(first, longest)
        )
        return cls(itertools.islice(delays, retries), jitter, **exceptions)

    def result(self, error: BaseException) -> TaskResult:
        """What an exception from a handler means for its task."""
        try:
            if not isinstance(error, BpmnError | TaskFailure):
                return self._by_class(error)
            return result_of_exception(error)
        except WHATEVER as wrong:  # what it says cannot be told to the engine
            return _failure(wrong)

    def _by_class(self, error: BaseException) -> TaskResult:
        for kind in type(error).__mro__:
            if kind in self.bpmn_errors:
                return BpmnErrorResult(self.bpmn_errors[kind], _text(error))
            if kind in self.never:
                return _failure(error, retries=0)
        return _failure(error)

    def complete(
        self, task: ExternalTask, failure: Failure, *, chance: Callable[[], float] = random.random
    ) -> Failure:
        """Fill in what the failure leaves open: the retries that remain, the delay, a message of readable length."""
        left = failure.retries
        if left is None:
            left = retries_left(task.retries, len(self.delays))
        delay = failure.retry_timeout
        if delay is None:
            delay = _times(self._delay(left), 1 + self.jitter * chance())
        elif not left:  # it would hold up the try that an operator orders
            delay = timedelta(0)
        return evolve(
            failure, error_message=_shortened(failure.error_message), retries=left, retry_timeout=delay
        )

    def _delay(self, left: int) -> timedelta:
        """The delay before the next retry, when `left` retries remain with it."""
        if not self.delays or left <= 0:
            return timedelta(0)
        step = len(self.delays) - left
        return self.delays[max(step, 0)]


def _times(delay: timedelta, factor: float) -> timedelta:
    try:
        return delay * factor
    except OverflowError:
        return timedelta.max if factor > 0 else timedelta.min


DEFAULT_RETRY = RetryPolicy.exponential(3, timedelta(seconds=5), factor=4)


def _failure(error: BaseException, retries: int | None = None) -> Failure:
    name, text = _said(lambda: type(error).__name__, "an exception"), _text(error)
    message = f"{name}: {text}" if text else name
    details = _said(
        lambda: "".join(traceback.format_exception(error)), f"{message}\n(no traceback can be had)\n"
    )
    return Failure(message, details, retries)


def _text(error: BaseException) -> str:
    return _said(lambda: str(error), "its text cannot be had")


def _said(say: Callable[[], str], instead: str) -> str:
    try:
        return say()
    except WHATEVER:  # what an exception says of itself, too, is the handler's
        return instead


def _shortened(message: str) -> str:
    return message if len(message) <= _MESSAGE_LIMIT else message[: _MESSAGE_LIMIT - 1] + "…"
