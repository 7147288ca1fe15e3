"""Refusals of the engine, named for what was asked, with what to check.

Engines answer a question about something that is not there with 404, 400 or 500; then their words tell.
"""

from typing import TypeVar

from camunda_worker.client.steps import Plan, Steps
from camunda_worker.errors import (
    EngineError,
    EngineFault,
    MismatchingCorrelation,
    NoSuchDefinition,
    NoSuchInstance,
    NotFound,
    Suspended,
)

T = TypeVar("T")

_NO_SUCH_PATH = "NotFoundException"
"""The type of a 404 that is about the url."""

_SUSPENDED = "ENGINE-03043"
"""Of completing a user task engines say it with 500, of all else with 400."""

_NO_JOB = "No job found with id"


def about_definition(plan: Plan[T]) -> Steps[T]:
    """What needs a definition."""
    return _absent(
        plan,
        NoSuchDefinition,
        "no deployed process definition found with id",
        advice="is it deployed, under this key, version and tenant, and may this user see it?",
    )


def about_instance(plan: Plan[T]) -> Steps[T]:
    """What needs a process instance that runs."""
    return _absent(
        plan,
        NoSuchInstance,
        "doesn't exist: execution is null",
        "ENGINE-13036",
        advice="has it ended (client.history.instance tells), and may this user see it?",
    )


def about_past_instance(plan: Plan[T]) -> Steps[T]:
    """What needs the history of a process instance."""
    return _absent(
        plan,
        NoSuchInstance,
        advice="does the engine keep a history, has it not been cleaned up, and may this user see it?",
    )


def about_task(plan: Plan[T]) -> Steps[T]:
    """What needs a user task, an external task or a job."""
    try:
        return (
            yield from _absent(
                plan,
                NotFound,
                "Cannot find task with id",
                "No external task found with id",
                _NO_JOB,
                advice="is it done or cancelled, and may this user see it?",
            )
        )
    except EngineFault as error:
        if _SUSPENDED not in error.message:
            raise
        raise _advised(Suspended, error, "the same works once its instance is activated") from None


def about_execution_of_job(plan: Plan[T]) -> Steps[T]:
    """What does a job's work; engines answer 404, too, when that has failed."""
    try:
        return (yield from plan)
    except NotFound as error:
        if _NO_JOB in error.message or error.type == _NO_SUCH_PATH:
            raise
        raise _advised(
            EngineFault, error, "the job was tried and has failed; client.jobs.stacktrace tells more"
        ) from None


def about_message(plan: Plan[T]) -> Steps[T]:
    """What needs one execution that waits."""
    try:
        return (yield from plan)
    except MismatchingCorrelation as error:
        advice = (
            "does just one instance wait for it by now, with this business key, tenant and these correlation keys? "
            "all=True gives it to as many as do"
        )
        raise _advised(MismatchingCorrelation, error, advice) from None


def _absent(plan: Plan[T], kind: type[NotFound], *words: str, advice: str) -> Steps[T]:
    try:
        return (yield from plan)
    except EngineError as error:
        absent = isinstance(error, NotFound) and error.type != _NO_SUCH_PATH
        if not absent and not any(one in error.message for one in words):
            raise
        raise _advised(kind, error, advice) from None


def _advised(kind: type[EngineError], error: EngineError, advice: str) -> EngineError:
    named = kind(
        error.status,
        error.message,
        operation=error.operation,
        type=error.type,
        code=error.code,
        body=error.body,
    )
    named.args = (f"{error}; {advice}",)
    return named
