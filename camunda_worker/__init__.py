"""Workers for the external tasks of Camunda 7 and its forks, and conveniences for their REST API.

worker = ExternalTaskWorker("http://localhost:8080/engine-rest")

@worker.subscribe("charge-card")
def charge_card(task: ExternalTask) -> TaskResult:
    return task.complete({"receipt": charge(task.variables["amount"])})

worker.run()
"""

from typing import TYPE_CHECKING

from camunda_worker.connection import Connection
from camunda_worker.errors import (
    AccessDenied,
    BpmnError,
    CamundaError,
    EngineError,
    EngineFault,
    EngineTooOld,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    MismatchingCorrelation,
    MissingVariable,
    NoSuchDefinition,
    NoSuchInstance,
    NotFound,
    OptimisticLocking,
    Suspended,
    TaskFailure,
    UnexpectedAnswer,
    VariableError,
)
from camunda_worker.json_form import json_text
from camunda_worker.oauth2 import OAuth2ClientCredentials
from camunda_worker.result import TaskResult
from camunda_worker.retry import RetryPolicy
from camunda_worker.signature import Variable
from camunda_worker.subscription import Subscription, subscribe
from camunda_worker.task import ExternalTask, TaskContext
from camunda_worker.values import Double, FileValue, Json, Long, ObjectValue, Short, Xml, transient
from camunda_worker.variables import TypedValue, Variables
from camunda_worker.worker import ExternalTaskWorker

if TYPE_CHECKING:
    from camunda_worker.client import AsyncEngineClient, EngineClient

__all__ = [
    "AccessDenied",
    "AsyncEngineClient",
    "BpmnError",
    "CamundaError",
    "Connection",
    "Double",
    "EngineClient",
    "EngineError",
    "EngineFault",
    "EngineTooOld",
    "EngineUnreachable",
    "ExternalTask",
    "ExternalTaskWorker",
    "FileValue",
    "InvalidRequest",
    "Json",
    "LockLost",
    "Long",
    "MismatchingCorrelation",
    "MissingVariable",
    "NoSuchDefinition",
    "NoSuchInstance",
    "NotFound",
    "OAuth2ClientCredentials",
    "ObjectValue",
    "OptimisticLocking",
    "RetryPolicy",
    "Short",
    "Subscription",
    "Suspended",
    "TaskContext",
    "TaskFailure",
    "TaskResult",
    "TypedValue",
    "UnexpectedAnswer",
    "Variable",
    "VariableError",
    "Variables",
    "Xml",
    "json_text",
    "subscribe",
    "transient",
]


def __dir__() -> list[str]:
    """What is imported late is there for whoever looks around, such as a shell that completes names."""
    return sorted({*globals(), *__all__})


def __getattr__(name: str) -> object:
    """The clients, imported when they are first asked for: a worker does not pay for them."""
    if name in ("AsyncEngineClient", "EngineClient"):
        from camunda_worker import client  # noqa: PLC0415 - as it says

        return getattr(client, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
