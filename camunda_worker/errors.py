"""Everything this library raises.

    CamundaError
    ├── EngineError(status, type, message, code, operation, body)     the engine answered: no
    │   ├── InvalidRequest 400
    │   │   ├── LockLost                 another worker, or nobody, holds the task's lock
    │   │   ├── Suspended                the process instance or task is suspended
    │   │   └── MismatchingCorrelation   no execution, or too many, matched a message
    │   ├── AccessDenied 401, 403
    │   ├── NotFound 404                 from clients also where engines say 400 or 500 of what is not there
    │   │   ├── NoSuchDefinition         no such process or decision is deployed, or it may not be seen
    │   │   └── NoSuchInstance           no such process instance runs, or it may not be seen
    │   └── EngineFault 5xx
    │       └── OptimisticLocking        another transaction was faster; safe to repeat
    ├── EngineTooOld(name, since)        nothing was sent: the engine would silently ignore a part of it
    ├── EngineUnreachable                no answer (its cause is the httpx error)
    ├── UnexpectedAnswer                 an answer that is not the engine's: HTML, broken JSON
    └── VariableError(name)              a variable cannot be encoded or decoded
        └── MissingVariable              there is no such variable (a KeyError, too)

    BpmnError, TaskFailure               what a handler raises to say how its task ends

The last two are no `CamundaError`, so that `except CamundaError` in a handler never swallows a result.
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import timedelta

import httpx

from camunda_rest.errors import (
    AccessDenied,
    CamundaError,
    EngineError,
    EngineFault,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    MismatchingCorrelation,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)

__all__ = [
    "AccessDenied",
    "BpmnError",
    "CamundaError",
    "EngineError",
    "EngineFault",
    "EngineTooOld",
    "EngineUnreachable",
    "InvalidRequest",
    "LockLost",
    "MismatchingCorrelation",
    "MissingVariable",
    "NoSuchDefinition",
    "NoSuchInstance",
    "NotFound",
    "OptimisticLocking",
    "Suspended",
    "TaskFailure",
    "UnexpectedAnswer",
    "VariableError",
]

WHATEVER = (Exception, SystemExit, asyncio.CancelledError)
"""What the code of handlers and of their exceptions may raise, and the worker goes on; Ctrl-C is not among it."""


class NoSuchDefinition(NotFound):
    """No such process or decision definition is deployed, or you may not see it."""


class NoSuchInstance(NotFound):
    """There is no such process instance, running or in the history, whichever was asked for; or you may not see it."""


class VariableError(CamundaError):
    """A variable cannot be encoded for the engine or decoded from it.

    Attributes:
        name: The variable's name.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"variable {name!r}: {reason}")
        self.name = name


class MissingVariable(VariableError, KeyError):
    """There is no such variable; also a KeyError, as a Mapping's users expect."""

    def __init__(self, name: str, present: Iterable[str]) -> None:
        others = ", ".join(sorted(present))
        super().__init__(
            name,
            f"not there; {f'there are: {others}' if others else 'nothing else was asked for, or is there'}",
        )

    # KeyError would show the repr of the text
    __str__ = Exception.__str__


class BpmnError(Exception):
    """Raised in a handler: the task ends with a BPMN error, which a boundary event may catch.

    Args:
        error_code: The code that the BPMN error event names.
        error_message: Text for the event's error message variable.
        variables: Variables set in the scope that catches the error.
    """

    def __init__(
        self, error_code: str, error_message: str | None = None, variables: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(error_code if error_message is None else f"{error_code}: {error_message}")
        self.error_code = error_code
        self.error_message = error_message
        self.variables = variables


class TaskFailure(Exception):
    """Raised in a handler: the task has failed and is tried again while retries are left.

    Args:
        error_message: What went wrong; the engine shows its first 666 characters.
        error_details: A longer text, such as a log.
        retries: How many retries remain; None leaves it to the subscription's retry policy.
        retry_timeout: When the task may be fetched again; None leaves it to the policy.
    """

    def __init__(
        self,
        error_message: str,
        error_details: str | None = None,
        *,
        retries: int | None = None,
        retry_timeout: timedelta | None = None,
    ) -> None:
        super().__init__(error_message)
        self.error_message = error_message
        self.error_details = error_details
        self.retries = retries
        self.retry_timeout = retry_timeout


class NoCredentials(httpx.RequestError):
    """A token source, or an `httpx.Auth`, failed: an outage, as that of an authorisation server is one.

    It is what `EngineUnreachable` names as its cause.
    """

    asked = False
    """Of the engine nothing is known: its error does not say that it gave no answer."""


class ClientRefused(NoCredentials):
    """The token endpoint knows no such client, or does not give it such a token: no outage, if it never did."""


def without_inner_frames(error: CamundaError) -> CamundaError:
    """The error as who called this library wants to see it: raised anew, its traceback begins at that caller.

    The cause stays, as its text is worth reading; its frames and its own causes, all inside the HTTP libraries, are not.
    What a token source raised is its caller's own, and stays whole.
    """
    if error.__cause__ is not None:
        error.__cause__.with_traceback(None)
        if not isinstance(error.__cause__, NoCredentials):
            error.__cause__.__cause__ = None
    return error.with_traceback(None)
