"""How a task ends: `TaskResult` is one of four fates. Values only; sending them is the engine's business."""

from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import TypeAlias

from attrs import Attribute, field, frozen

from camunda_worker.checks import a_count, a_delay
from camunda_worker.encoding import read_file
from camunda_worker.errors import BpmnError, TaskFailure
from camunda_worker.json_form import fields_of

_MAPPING = (dict, Mapping)  # to ask an abstract class takes several times as long, and nearly all are dicts


def _as_mapping(variables: Mapping[str, object] | None) -> Mapping[str, object]:
    if variables is None:
        return {}
    if not isinstance(variables, _MAPPING):
        raise TypeError(f"variables are a dict by name, not a {type(variables).__name__}")
    # the handler may go on to change its own, and its temporary files are soon gone
    return {
        name: read_file(name, value) if isinstance(value, Path) else value
        for name, value in variables.items()
    }


def _text(name: str, text: object) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{name} is a str, not a {type(text).__name__}")
    # undecodable parts of file names come as half surrogates, which no request can carry; PostgreSQL keeps no NUL
    return text.encode("utf-8", "backslashreplace").decode().replace("\0", r"\x00")


def _as_message(text: str) -> str:
    return _text("error_message", text)


def _as_message_if_any(text: str | None) -> str | None:
    return None if text is None else _text("error_message", text)


def _as_details(text: str | None) -> str | None:
    return None if text is None else _text("error_details", text)


def _as_code(text: str) -> str:
    if not _text("error_code", text):
        raise ValueError("error_code: the code that the BPMN error event names; it cannot be empty")
    return _text("error_code", text)


def _check_retries(_: "Failure", __: "Attribute[int | None]", retries: int | None) -> None:
    if retries is not None:
        a_count("retries", retries)


def _check_timeout(_: "Failure", __: "Attribute[timedelta | None]", timeout: timedelta | None) -> None:
    if timeout is not None:
        a_delay("retry_timeout", timeout)


@frozen
class Complete:
    """The work is done; the process goes on.

    Attributes:
        variables: Set in the process instance.
        local_variables: Set in the scope of the task only.
    """

    variables: Mapping[str, object] = field(default=None, converter=_as_mapping)
    local_variables: Mapping[str, object] = field(default=None, converter=_as_mapping)


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

    error_message: str = field(converter=_as_message)
    error_details: str | None = field(default=None, converter=_as_details)
    retries: int | None = field(default=None, validator=_check_retries)
    retry_timeout: timedelta | None = field(default=None, validator=_check_timeout)
    variables: Mapping[str, object] = field(default=None, converter=_as_mapping)
    local_variables: Mapping[str, object] = field(default=None, converter=_as_mapping)


@frozen
class BpmnErrorResult:
    """The task ends with a BPMN error, which a boundary event may catch; uncaught, it ends its execution.

    Attributes:
        error_code: The code that the BPMN error event names.
        error_message: Text for the event's error message variable.
        variables: Set in the scope that catches the error.
    """

    error_code: str = field(converter=_as_code)
    error_message: str | None = field(default=None, converter=_as_message_if_any)
    variables: Mapping[str, object] = field(default=None, converter=_as_mapping)


@frozen
class Unlock:
    """The task is given back untouched; any worker may fetch it at once."""


Reportable: TypeAlias = Complete | Failure | BpmnErrorResult
"""What is told to the engine; a task that is given back has nothing to tell."""

TaskResult: TypeAlias = Reportable | Unlock


def result_of(value: object) -> TaskResult:
    """What a handler's return value means: a result itself, variables to complete with, or None to complete.

    Of an instance of an attrs, dataclass or pydantic class, each field is a variable.

    Raises:
        TypeError: The value is none of these.
        VariableError: A variable is the path of a file that cannot be read.
    """
    match value:
        case None:
            return Complete()
        case Complete() | Failure() | BpmnErrorResult() | Unlock():
            return value
        case dict() | Mapping():
            return Complete(value)
        case _ if (fields := fields_of(value)) is not None:
            return Complete(fields)
        case _:
            raise TypeError(
                f"the handler returned a value of type {type(value).__name__};"
                " return task.complete(…), task.failure(…), task.bpmn_error(…), a dict of variables, an instance of an"
                " attrs, dataclass or pydantic class whose fields are variables, or None"
            )


def result_of_exception(error: BpmnError | TaskFailure) -> TaskResult:
    """What the two exceptions say that a handler raises on purpose."""
    match error:
        case BpmnError():
            return BpmnErrorResult(error.error_code, error.error_message, error.variables)
        case TaskFailure():
            return Failure(error.error_message, error.error_details, error.retries, error.retry_timeout)
