"""When a failed task is tried again."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker import BpmnError, ExternalTask, RetryPolicy, TaskFailure
from camunda_worker.result import BpmnErrorResult, Failure
from camunda_worker.retry import DEFAULT_RETRY

pytestmark = pytest.mark.fast

SECOND = timedelta(seconds=1)
TASK = ExternalTask("1", "charge", "w")
POLICY = RetryPolicy([SECOND, 2 * SECOND, 3 * SECOND], jitter=0)


def completed(retries: int | None, failure: Failure | None = None, policy: RetryPolicy = POLICY) -> Failure:
    """The failure as it is sent, of a task with so many retries; without jitter."""
    return policy.complete(attrs.evolve(TASK, retries=retries), failure or Failure("no"), chance=lambda: 0.0)


@pytest.mark.parametrize(("retries", "left"), [(None, 3), (3, 2), (2, 1), (1, 0), (0, 0)])
def test_each_failure_leaves_one_retry_less(retries: int | None, left: int) -> None:
    assert completed(retries).retries == left


@pytest.mark.parametrize(("retries", "seconds"), [(None, 1), (3, 2), (2, 3), (1, 0)])
def test_each_retry_has_its_delay(retries: int | None, seconds: int) -> None:
    assert completed(retries).retry_timeout == seconds * SECOND


def test_explicit_retries_win() -> None:
    assert completed(None, Failure("no", retries=0)).retries == 0
    assert completed(1, Failure("no", retries=7)).retries == 7


def test_explicit_retries_pick_the_delay_that_belongs_to_them() -> None:
    assert completed(None, Failure("no", retries=1)).retry_timeout == 3 * SECOND
    assert completed(None, Failure("no", retries=7)).retry_timeout == SECOND
    assert completed(None, Failure("no", retries=0)).retry_timeout == timedelta(0)


def test_an_explicit_delay_wins_and_is_not_lengthened() -> None:
    failure = Failure("no", retries=1, retry_timeout=5 * SECOND)
    sent = attrs.evolve(POLICY, jitter=0.5).complete(TASK, failure, chance=lambda: 1.0)
    assert sent.retry_timeout == 5 * SECOND


def test_the_last_failure_does_not_hold_up_the_try_that_an_operator_orders() -> None:
    assert completed(1, Failure("no", retry_timeout=timedelta(hours=1))).retry_timeout == timedelta(0)


def test_without_delays_a_failure_is_final() -> None:
    sent = completed(None, policy=RetryPolicy())
    assert (sent.retries, sent.retry_timeout) == (0, timedelta(0))


@given(st.floats(0, 1), st.floats(0, 1, exclude_max=True))
def test_jitter_lengthens_a_delay_by_its_part_at_most(jitter: float, chance: float) -> None:
    sent = RetryPolicy([SECOND], jitter).complete(TASK, Failure("no"), chance=lambda: chance)
    assert sent.retry_timeout is not None
    assert SECOND <= sent.retry_timeout <= SECOND * (1 + jitter)


@pytest.mark.parametrize(("delay", "jitter"), [(timedelta.max, 0.1), (SECOND, 1e300)])
def test_jitter_lengthens_no_delay_beyond_the_longest(delay: timedelta, jitter: float) -> None:
    assert (
        RetryPolicy([delay], jitter).complete(TASK, Failure("no"), chance=lambda: 1).retry_timeout
        == timedelta.max
    )


def test_jitter_differs_from_task_to_task() -> None:
    policy = RetryPolicy.fixed(1, timedelta(hours=1))
    assert len({policy.complete(TASK, Failure("no")).retry_timeout for _ in range(20)}) > 1


def test_fixed_delays_are_all_the_same() -> None:
    assert RetryPolicy.fixed(3, SECOND).delays == (SECOND, SECOND, SECOND)
    assert RetryPolicy.fixed(0, SECOND).delays == ()


def test_exponential_delays_grow_to_the_longest() -> None:
    policy = RetryPolicy.exponential(5, SECOND, factor=3, longest=10 * SECOND)
    assert policy.delays == (SECOND, 3 * SECOND, 9 * SECOND, 10 * SECOND, 10 * SECOND)
    assert RetryPolicy.exponential(0, SECOND).delays == ()


def test_many_exponential_delays_do_not_overflow() -> None:
    assert RetryPolicy.exponential(2000, SECOND).delays[-1] == timedelta(minutes=5)
    steep = RetryPolicy.exponential(3, SECOND, factor=1e300, longest=timedelta.max)
    assert steep.delays == (SECOND, timedelta.max, timedelta.max)


def test_the_default_tries_three_times_more() -> None:
    assert DEFAULT_RETRY.delays == (5 * SECOND, 20 * SECOND, 80 * SECOND)


def test_delays_that_cannot_be_are_refused() -> None:
    with pytest.raises(TypeError, match="a retry's delay is a timedelta, not 5"):
        RetryPolicy.fixed(1, 5)  # type: ignore[arg-type]  # what is tested
    with pytest.raises(ValueError, match="a retry's delay -1 day, 23:59:59: cannot be negative"):
        RetryPolicy([-SECOND])


@pytest.mark.parametrize(
    ("make", "error", "text"),
    [
        (lambda: RetryPolicy(SECOND), TypeError, "delays: a list is needed, not datetime.timedelta"),
        (lambda: RetryPolicy(jitter="x"), TypeError, "jitter is a number, not 'x'"),
        (lambda: RetryPolicy(jitter=-30), ValueError, "jitter -30: a part of the delay, and not less than 0"),
        (lambda: RetryPolicy(never=ValueError), TypeError, "never: a list of exception classes is needed"),
        (lambda: RetryPolicy.fixed("3", SECOND), TypeError, "retries is an int, not '3'"),
        (lambda: RetryPolicy.fixed(-1, SECOND), ValueError, "retries -1: cannot be negative"),
        (lambda: RetryPolicy.exponential(3, 5), TypeError, "first is a timedelta, not 5"),
        (lambda: RetryPolicy.exponential(3, SECOND, longest=-SECOND), ValueError, "longest -1 day"),
        (lambda: RetryPolicy.exponential(3, SECOND, factor="2"), TypeError, "factor is a number, not '2'"),
    ],
)
def test_what_no_policy_can_be_made_of_is_refused_by_name(
    make: Callable[[], object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        make()


@pytest.mark.parametrize(("length", "end"), [(665, "x"), (666, "x"), (667, "…"), (9000, "…")])
def test_a_message_keeps_its_first_666_characters(length: int, end: str) -> None:
    message = completed(None, Failure("x" * length)).error_message
    assert len(message) == min(length, 666)
    assert message.endswith(end)


def test_what_the_failure_says_else_is_kept() -> None:
    failure = Failure("no", "x" * 9000, variables={"a": 1}, local_variables={"b": 2})
    sent = completed(None, failure)
    assert (sent.error_details, sent.variables, sent.local_variables) == ("x" * 9000, {"a": 1}, {"b": 2})


def test_an_exception_is_a_failure_with_its_type_text_and_traceback() -> None:
    def deep() -> None:
        raise ValueError("the printer is on fire")

    try:
        deep()
    except ValueError as error:
        result = POLICY.result(error)
    assert isinstance(result, Failure)
    assert result.error_message == "ValueError: the printer is on fire"
    assert result.error_details is not None
    assert result.error_details.startswith("Traceback (most recent call last):\n")
    assert "in deep\n" in result.error_details
    assert (result.retries, result.retry_timeout) == (None, None)


def test_an_exception_without_text_is_told_by_its_type() -> None:
    result = POLICY.result(SystemExit())
    assert isinstance(result, Failure)
    assert result.error_message == "SystemExit"


def test_an_exception_whose_text_cannot_be_had_is_a_failure_all_the_same() -> None:
    class Mute(Exception):
        def __str__(self) -> str:
            raise RuntimeError("no text")

    result = POLICY.result(Mute())
    assert isinstance(result, Failure)
    assert result.error_message == "Mute: its text cannot be had"


class _Named(type):
    @property
    def __name__(cls) -> str:
        raise LookupError("no name")


class _Nameless(Exception, metaclass=_Named):
    pass


class _Unnoted(Exception):
    @property
    def __notes__(self) -> list[str]:
        raise RuntimeError("no notes")


class _Exits(Exception):
    def __str__(self) -> str:
        raise SystemExit("no text")


def _odd_syntax_error() -> SyntaxError:
    error = SyntaxError("odd")
    error.text = 7  # type: ignore[assignment]  # what is tested
    return error


@pytest.mark.parametrize(
    ("raised", "message"),
    [
        (_Nameless("no"), "an exception: no"),
        (_Unnoted("no"), "_Unnoted: no"),
        (_Exits("no"), "_Exits: its text cannot be had"),
        (_odd_syntax_error(), "SyntaxError: odd"),
    ],
)
def test_an_exception_that_cannot_be_formatted_is_told_by_what_can_be_had(
    raised: Exception, message: str
) -> None:
    result = POLICY.result(raised)
    assert isinstance(result, Failure)
    assert result.error_message == message
    assert result.error_details


def test_raised_results_mean_what_they_say() -> None:
    assert POLICY.result(BpmnError("NO")) == BpmnErrorResult("NO")
    assert POLICY.result(TaskFailure("no", retries=4)) == Failure("no", retries=4)


@pytest.mark.parametrize(
    ("raised", "text"),
    [
        (BpmnError(""), "ValueError: error_code"),
        (BpmnError("NO", variables=[1]), "TypeError: variables are a dict"),  # type: ignore[arg-type]  # what is tested
        (TaskFailure("no", retries=-1), "ValueError: retries -1"),
        (TaskFailure(12), "TypeError: error_message is a str"),  # type: ignore[arg-type]  # what is tested
    ],
)
def test_a_raised_result_that_no_engine_takes_is_a_failure(
    raised: BpmnError | TaskFailure, text: str
) -> None:
    result = POLICY.result(raised)
    assert isinstance(result, Failure)
    assert result.error_message.startswith(text)


class OutOfStock(LookupError):
    pass


BY_EXCEPTION = RetryPolicy.fixed(
    3, SECOND, never=[ValueError, LookupError], bpmn_errors={OutOfStock: "OUT_OF_STOCK"}
)


def test_an_exception_that_no_retry_mends_leaves_none() -> None:
    result = BY_EXCEPTION.result(UnicodeError("no text"))  # a ValueError
    assert isinstance(result, Failure)
    assert (result.error_message, result.retries) == ("UnicodeError: no text", 0)


def test_an_exception_that_is_a_bpmn_error_is_told_with_its_text() -> None:
    assert BY_EXCEPTION.result(OutOfStock("no bolts")) == BpmnErrorResult("OUT_OF_STOCK", "no bolts")


def test_other_exceptions_are_retried() -> None:
    result = BY_EXCEPTION.result(OSError("down"))
    assert isinstance(result, Failure)
    assert BY_EXCEPTION.complete(TASK, result).retries == 3


def test_the_nearest_class_of_an_exception_counts() -> None:
    class Sold(OutOfStock): ...

    retried = RetryPolicy(never=[Sold], bpmn_errors={LookupError: "LOOK"})
    assert retried.result(Sold("x")) == attrs.evolve(_made(retried, Sold("x")), retries=0)
    assert retried.result(OutOfStock("x")) == BpmnErrorResult("LOOK", "x")


def _made(policy: RetryPolicy, error: Exception) -> Failure:
    result = policy.result(error)
    assert isinstance(result, Failure)
    return result


@pytest.mark.parametrize("policy", [RetryPolicy.fixed, RetryPolicy.exponential])
def test_every_way_to_make_a_policy_knows_of_exceptions(policy: Any) -> None:
    made = policy(1, SECOND, never=[ValueError], bpmn_errors={OSError: "DOWN"})
    assert (made.never, made.bpmn_errors) == ((ValueError,), {OSError: "DOWN"})


@pytest.mark.parametrize(
    ("exceptions", "error", "text"),
    [
        ({"never": ["ValueError"]}, TypeError, "never: an exception class is needed, not 'ValueError'"),
        ({"never": [KeyboardInterrupt]}, TypeError, "never: an exception class is needed"),
        ({"never": [TaskFailure]}, TypeError, "never: a TaskFailure says by itself what it means"),
        ({"bpmn_errors": {BpmnError: "X"}}, TypeError, "bpmn_errors: a BpmnError says by itself"),
        ({"bpmn_errors": {OSError: ""}}, ValueError, "error_code: .* cannot be empty"),
        ({"bpmn_errors": {OSError: 7}}, TypeError, "error_code is a str"),
        ({"never": [OSError], "bpmn_errors": {OSError: "X"}}, ValueError, "OSError stands in never and in"),
    ],
)
def test_exceptions_that_cannot_be_told_apart_are_refused(
    exceptions: dict[str, Any], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        RetryPolicy(**exceptions)
