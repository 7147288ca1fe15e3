"""How a task ends: `TaskResult` is one of four fates. Values only; sending them is the engine's business."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TypeAlias

from attrs import field, frozen
from attrs.validators import and_, ge, instance_of, min_len, optional

from camunda_worker.errors import BpmnError, TaskFailure


def _as_mapping(variables: Mapping[str, object] | None) -> Mapping[str, object]:
    if variables is None:
        return {}
    if not isinstance(variables, Mapping):
        raise TypeError(f"variables are a dict by name, not a {type(variables).__name__}")
    return variables


@frozen
class Complete:
    """The work is done; the process goes on.

    Attributes:
        variables: Set in the process instance.
        local_variables: Set in the scope of the task only.
    """

    variables: Mapping[str, object] = field(factory=dict, converter=_as_mapping)
    local_variables: Mapping[str, object] = field(factory=dict, converter=_as_mapping)


@frozen
class Failure:
    """The work failed; the engine offers the task again while retries are left, then raises an incident.

    Attributes:
        error_message: What went wrong; the engine keeps its first 666 characters.
        error_details: A longer text, such as a traceback.
        retries: How many retries remain; None leaves it to the subscription's retry policy.
        retry_timeout: When the task may be fetched again; None leaves it to the policy.
        variables: Set in the process instance.
        local_variables: Set in the scope of the task only.
    """

    error_message: str = field(validator=instance_of(str))
    error_details: str | None = None
    retries: int | None = field(default=None, validator=optional(ge(0)))
    retry_timeout: timedelta | None = field(default=None, validator=optional(instance_of(timedelta)))
    variables: Mapping[str, object] = field(factory=dict, converter=_as_mapping)
    local_variables: Mapping[str, object] = field(factory=dict, converter=_as_mapping)


@frozen
class BpmnErrorResult:
    """The task ends with a BPMN error, which a boundary event may catch; uncaught, it ends its execution.

    Attributes:
        error_code: The code that the BPMN error event names.
        error_message: Text for the event's error message variable.
        variables: Set in the scope that catches the error.
    """

    error_code: str = field(validator=and_(instance_of(str), min_len(1)))
    error_message: str | None = None
    variables: Mapping[str, object] = field(factory=dict, converter=_as_mapping)


@frozen
class Unlock:
    """The task is given back untouched; any worker may fetch it at once."""


Reportable: TypeAlias = Complete | Failure | BpmnErrorResult
"""What is told to the engine; a task that is given back has nothing to tell."""

TaskResult: TypeAlias = Reportable | Unlock


def result_of(value: object) -> TaskResult:
    """What a handler's return value means: a result itself, variables to complete with, or None to complete.

    Raises:
        TypeError: The value is none of these.
    """
    match value:
        case Complete() | Failure() | BpmnErrorResult() | Unlock():
            return value
        case None:
            return Complete()
        case Mapping():
            return Complete(value)
        case _:
            raise TypeError(
                f"the handler returned a {type(value).__name__};"
                " return task.complete(…), task.failure(…), task.bpmn_error(…), a dict of variables, or None"
            )


def result_of_exception(error: BpmnError | TaskFailure) -> TaskResult:
    """What the two exceptions say that a handler raises on purpose."""
    match error:
        case BpmnError():
            return BpmnErrorResult(error.error_code, error.error_message, error.variables)
        case TaskFailure():
            return Failure(error.error_message, error.error_details, error.retries, error.retry_timeout)
