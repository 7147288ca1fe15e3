"""A handler's result: as the worker's, and as the call of a task client that reports it."""

from datetime import timedelta

from attrs import frozen

from camunda_worker.compat.external_task.external_task import TaskResult
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.variables.variables import Variables
from camunda_worker.result import BpmnErrorResult, Complete, Failure, Reportable
from camunda_worker.values import TypedValue


class NoResult(Exception):
    """A handler returned what says nothing of its task's end."""

    def __init__(self, task_id: object) -> None:
        super().__init__(f"task result for task_id={task_id} must be either complete/failure/BPMNError")


def to_worker(result: object, task_id: str) -> Reportable:
    """A handler's result as the worker reports it.

    Raises:
        NoResult: It is none.
    """
    match result:
        case TaskResult() if result.is_success():
            return Complete(_sent(result.global_variables), _sent(result.local_variables))
        case TaskResult() if result.is_bpmn_error():
            message = None if result.error_message is None else str(result.error_message)
            return BpmnErrorResult(str(result.bpmn_error_code), message, _sent(result.global_variables))
        case TaskResult() if result.is_failure():
            return Failure(
                str(result.error_message),
                str(result.error_details) if result.error_details else None,
                max(int(result.retries or 0), 0),
                timedelta(milliseconds=float(result.retry_timeout or 0)),
            )
        case _:
            raise NoResult(task_id)


def _sent(variables: Given) -> dict[str, object]:
    # a name may be a number, which JSON makes a text
    return {str(name): _typed(variable) for name, variable in Variables.format(variables).items()}


def _typed(variable: Json) -> object:
    """A value without a type goes out as it is, also a dict or list, and the engine guesses its type."""
    value = variable["value"]
    if len(variable) == 1 and not isinstance(value, dict | list | tuple):
        return value  # of a type that is not JSON's, the worker knows more than the engine can guess
    return TypedValue(value, variable.get("type"), variable.get("valueInfo"))


@frozen
class Call:
    """The call of a task client that reports a result.

    Attributes:
        name: The client's method.
        arguments: What it takes after the task's id.
        wanted: What it does, for the text when it was not done.
    """

    name: str
    arguments: tuple[Untyped, ...]
    wanted: str


def to_call(result: object, task_id: object) -> Call:
    """How a task client reports a handler's result.

    Raises:
        NoResult: It is none.
    """
    match result:
        case TaskResult() if result.is_success():
            return Call("complete", (result.global_variables, result.local_variables), "complete")
        case TaskResult() if result.is_bpmn_error():
            arguments = (result.bpmn_error_code, result.error_message, result.global_variables)
            return Call("bpmn_failure", arguments, "BPMN Error")
        case TaskResult() if result.is_failure():
            said = (result.error_message, result.error_details, result.retries, result.retry_timeout)
            return Call("failure", said, "failure")
        case _:
            raise NoResult(task_id)


def strip_long_variables(variables: Given) -> Given:
    """The variables for a log line: without the content of files and bytes."""
    return variables and {
        name: {**value, "value": "..."}
        if isinstance(value, dict) and value.get("type") in ("File", "Bytes")
        else value
        for name, value in variables.items()
    }
