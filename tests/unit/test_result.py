"""How a task ends: what a handler returns or raises, and what that means.

Behind ``type: ignore`` stands what is tested: values of a wrong type.
"""

from collections.abc import Callable
from datetime import timedelta

import pytest

from camunda_worker import BpmnError, CamundaError, TaskFailure, VariableError, Variables
from camunda_worker.result import (
    BpmnErrorResult,
    Complete,
    Failure,
    TaskResult,
    Unlock,
    result_of,
    result_of_exception,
)
from camunda_worker.values import TypedValue

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    "result",
    [Complete({"a": 1}), Failure("no"), BpmnErrorResult("NO"), Unlock()],
    ids=lambda r: type(r).__name__,
)
def test_a_result_is_itself(result: TaskResult) -> None:
    assert result_of(result) is result


def test_none_completes_without_variables() -> None:
    assert result_of(None) == Complete({}, {})


def test_a_dict_completes_with_its_variables() -> None:
    assert result_of({"a": 1}) == Complete({"a": 1})
    assert result_of({}) == Complete()


@pytest.mark.parametrize("value", [1, "done", True, [("a", 1)], object(), Complete])
def test_anything_else_is_a_type_error_that_says_what_to_return(value: object) -> None:
    with pytest.raises(
        TypeError,
        match=rf"the handler returned a value of type {type(value).__name__}; return task\.complete",
    ):
        result_of(value)


def test_variables_that_the_handler_changes_later_are_not_changed_here() -> None:
    mine = {"a": 1}
    result = Complete(mine, mine)
    mine["b"] = 2
    assert result == Complete({"a": 1}, {"a": 1})


def test_giving_a_tasks_variables_back_reads_them_now() -> None:
    assert result_of(Variables({"a": TypedValue(1)})) == Complete({"a": 1})
    with pytest.raises(VariableError, match="variable 'a'"):
        result_of(Variables({"a": TypedValue("{", "Json")}))


def test_exceptions_mean_the_same_as_the_results_of_their_names() -> None:
    assert result_of_exception(BpmnError("NO", "not now", {"a": 1})) == BpmnErrorResult(
        "NO", "not now", {"a": 1}
    )
    assert result_of_exception(BpmnError("NO")) == BpmnErrorResult("NO")
    minute = timedelta(minutes=1)
    raised = TaskFailure("no", "a log", retries=2, retry_timeout=minute)
    assert result_of_exception(raised) == Failure("no", "a log", 2, minute)
    assert result_of_exception(TaskFailure("no")) == Failure("no")


def test_except_camunda_error_does_not_swallow_a_result() -> None:
    assert not issubclass(BpmnError, CamundaError)
    assert not issubclass(TaskFailure, CamundaError)


def test_the_text_of_a_raised_result_is_readable() -> None:
    assert str(BpmnError("NO", "not now")) == "NO: not now"
    assert str(BpmnError("NO")) == "NO"
    assert str(TaskFailure("out of paper")) == "out of paper"


@pytest.mark.parametrize(
    ("build", "error", "text"),
    [
        (lambda: Complete([1]), TypeError, "variables are a dict by name, not a list"),  # type: ignore[arg-type]
        (lambda: Complete({}, "a"), TypeError, "variables are a dict by name, not a str"),  # type: ignore[arg-type]
        (lambda: Failure(ValueError("no")), TypeError, "error_message is a str, not a ValueError"),  # type: ignore[arg-type]
        (lambda: Failure("no", 1), TypeError, "error_details is a str, not a int"),  # type: ignore[arg-type]
        (lambda: Failure("no", retries=-1), ValueError, "retries -1: cannot be negative"),
        (lambda: Failure("no", retries="3"), TypeError, "retries is an int, not '3'"),  # type: ignore[arg-type]
        (lambda: Failure("no", retries=True), TypeError, "retries is an int, not True"),
        (lambda: Failure("no", retry_timeout=5), TypeError, "retry_timeout is a timedelta, not 5"),  # type: ignore[arg-type]
        (
            lambda: Failure("no", retry_timeout=timedelta(-1)),
            ValueError,
            "retry_timeout -1 day.*cannot be negative",
        ),
        (lambda: BpmnErrorResult(""), ValueError, "error_code: .* cannot be empty"),
        (lambda: BpmnErrorResult(7), TypeError, "error_code is a str, not a int"),  # type: ignore[arg-type]
        (lambda: BpmnErrorResult("NO", 7), TypeError, "error_message is a str, not a int"),  # type: ignore[arg-type]
    ],
)
def test_a_result_that_no_engine_takes_cannot_be_built(
    build: Callable[[], TaskResult], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        build()


def test_texts_with_undecodable_parts_can_be_sent() -> None:
    failure = Failure("no file \udce4.txt", "at \udce4")
    assert failure.error_message == "no file \\udce4.txt"
    assert failure.error_details == "at \\udce4"
    error = BpmnErrorResult("NO\ud800", "no \ud800")
    assert (error.error_code, error.error_message) == ("NO\\ud800", "no \\ud800")
