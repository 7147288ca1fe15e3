"""Tasks, results, variables, logs and credentials behave as the old client's users know them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.external_task_executor import ExternalTaskExecutor
from camunda_worker.compat.results import NoResult, to_worker
from camunda_worker.compat.variables.properties import Properties
from camunda_worker.compat.variables.variables import Variables
from camunda_worker.result import BpmnErrorResult, Complete, Failure
from camunda_worker.values import TypedValue

pytestmark = pytest.mark.fast


def task(**context: Any) -> ExternalTask:
    return ExternalTask({"id": "1", "topicName": "my_topic", "workerId": "w", **context})


# variables


def test_a_dict_with_a_value_passes_and_all_else_is_wrapped() -> None:
    given = {"typed": {"value": 1, "type": "Long"}, "dict": {"a": 1}, "list": [1], "none": None, "text": "x"}
    assert Variables.format(given) == {
        "typed": {"value": 1, "type": "Long"},
        "dict": {"value": {"a": 1}},
        "list": {"value": [1]},
        "none": {"value": None},
        "text": {"value": "x"},
    }


@pytest.mark.parametrize("nothing", [None, {}, ...])
def test_no_variables_are_an_empty_dict(nothing: Any) -> None:
    assert Variables.format(nothing) == {}


def test_variables_are_read_by_name_and_with_their_types() -> None:
    variables = {"amount": {"value": 5, "type": "Integer"}}
    one = task(variables=variables, extensionProperties={"colour": "red"})
    assert (one.get_variable("amount"), one.get_variable("missing")) == (5, None)
    assert one.get_variable("amount", with_meta=True) == variables["amount"]
    assert one.get_variables() == Variables(variables).to_dict() == {"amount": 5}
    assert (one.get_extension_property("colour"), one.get_extension_property("size")) == ("red", None)
    assert one.get_extension_properties() == Properties({"colour": "red"}).to_dict() == {"colour": "red"}


def test_a_task_without_anything_answers_all_the_same() -> None:
    one = task(variables=None, extensionProperties=None)
    assert (one.get_variables(), one.get_extension_properties()) == ({}, {})
    assert (one.get_tenant_id(), one.get_business_key()) == (None, None)
    assert str(one) == str(
        {"id": "1", "topicName": "my_topic", "workerId": "w", "variables": None, "extensionProperties": None}
    )


# results


@pytest.mark.parametrize(("before", "after"), [(None, 3), (0, 3), (1, 0), (2, 1), (7, 6)])
def test_each_failure_leaves_one_retry_less(before: int | None, after: int) -> None:
    assert task(retries=before).failure("m", "d", 3, 10).retries == after


def test_results_say_what_they_are() -> None:
    one = task()
    assert str(one.get_task_result()) == "empty_task_result"
    assert str(one.complete({"a": 1})) == "success: task_id=1, global_variables={'a': 1}, local_variables={}"
    assert str(one.failure("m", "d", 2, 10)) == (
        "failure: task_id=1, error_message=m, error_details=d, retries=2, retry_timeout=10"
    )
    failed = one.get_task_result()
    assert (failed.is_failure(), failed.is_success(), failed.is_bpmn_error()) == (True, False, None)
    thrown = one.bpmn_error("CODE", "m", {"a": 1})
    assert str(thrown) == "bpmn_error: task_id=1, error_code=CODE"
    assert (thrown.is_bpmn_error(), thrown.is_failure(), thrown.get_task()) == ("CODE", False, one)


def test_calls_do_not_share_their_defaults() -> None:
    task().complete().global_variables["a"] = 1
    assert task().complete().global_variables == {}


def test_ellipses_and_missing_arguments_mean_nothing() -> None:
    assert to_worker(task().complete(...), "1") == Complete()
    assert to_worker(task().bpmn_error("CODE"), "1") == BpmnErrorResult("CODE")
    for failed in (task().failure(), task().failure(...)):
        assert failed.is_failure()
        assert (failed.error_message, failed.retries, failed.retry_timeout) == (
            "failed without a message",
            3,
            300_000,
        )


def test_the_worker_gets_dicts_untyped_and_types_as_they_are() -> None:
    given = {
        "dict": {"a": [1]},
        "file": {"value": "eA==", "type": "File", "valueInfo": {"filename": "x"}},
        "n": 5,
    }
    result = to_worker(task().complete(given, {"here": 1}), "1")
    assert isinstance(result, Complete)
    assert result.variables == {
        "dict": TypedValue({"a": [1]}),
        "file": TypedValue("eA==", "File", {"filename": "x"}),
        "n": 5,
    }
    assert result.local_variables == {"here": 1}


def test_the_worker_gets_failures_in_its_own_units() -> None:
    result = to_worker(task(retries=5).failure(ValueError("no"), {"a": 1}, 3, 1500), "1")
    assert isinstance(result, Failure)
    assert (result.error_message, result.error_details, result.retries) == ("no", "{'a': 1}", 4)
    assert result.retry_timeout is not None
    assert result.retry_timeout.total_seconds() == 1.5


def test_numbers_of_a_failure_may_be_texts_and_names_of_variables_numbers() -> None:
    failure = to_worker(task().failure("no", "d", "2", "1500"), "1")  # type: ignore[arg-type] # as of os.environ
    assert failure == Failure("no", "d", 2, timedelta(seconds=1.5))
    numbered: dict[Any, object] = {1: "a"}
    assert to_worker(task().complete(numbered), "1") == Complete({"1": "a"}, {})


@pytest.mark.parametrize("nothing", [None, "done", TaskResult.empty_task_result(task())])
def test_what_says_nothing_of_the_end_is_an_error(nothing: Any) -> None:
    expected = "task result for task_id=1 must be either complete/failure/BPMNError"
    with pytest.raises(NoResult, match=expected):
        to_worker(nothing, "1")
    with pytest.raises(NoResult, match=expected):
        ExternalTaskExecutor(1, None).execute_task(task(), lambda _: nothing)


class _Refusing:
    """A client whose engine answers another success than 204."""

    def complete(self, *_: object) -> bool:
        return False

    failure = bpmn_failure = complete


@pytest.mark.parametrize(
    ("result", "what"),
    [
        (task().complete(), "complete"),
        (task().failure("m", "d", 1, 1), "failure"),
        (task().bpmn_error("CODE", "m"), "BPMN Error"),
    ],
)
def test_what_the_engine_does_not_take_is_named(result: TaskResult, what: str) -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - the class is of no concern, the text is
        ExternalTaskExecutor(1, _Refusing()).execute_task(task(), lambda _: result)
    assert str(raised.value) == f"Not able to mark {what} for task_id=1 for topic=my_topic, worker_id=1"
