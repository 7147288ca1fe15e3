"""The log: the first of all hooks. A line about a task begins with its topic and id, and has more as structured extras."""

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from camunda_worker import events as e
from camunda_worker.errors import WHATEVER, CamundaError
from camunda_worker.result import BpmnErrorResult, Failure, Reportable
from camunda_worker.task import ExternalTask

logger = logging.getLogger("camunda_worker")

_CURE = (
    "while it does, no lock is extended and nothing is fetched; await what it waits for, or make it a plain def,"
    " which runs in a thread"
)

LEVELS: dict[object, int] = {
    e.Began: logging.INFO,
    e.Stopping: logging.INFO,
    e.Stopped: logging.INFO,
    e.Blocked: logging.WARNING,
    e.OutageBegan: logging.WARNING,
    e.OutageEnded: logging.INFO,
    e.Started: logging.DEBUG,
    e.StillRunning: logging.WARNING,
    e.Raised: logging.WARNING,
    e.Extended: logging.DEBUG,
    e.NotExtended: logging.INFO,
    e.Lost: logging.WARNING,
    e.Reported: logging.INFO,
    e.Delayed: logging.WARNING,
    e.Refused: logging.WARNING,
    e.Dropped: logging.WARNING,
    e.Unreported: logging.ERROR,
    e.GivenBack: logging.INFO,
    e.NotGivenBack: logging.WARNING,
}
"""The level of each kind of event, unless it is worse than others of its kind; the others have no line."""

_WORSE: Mapping[object, Callable[..., int | None]] = {
    e.Stopped: lambda _, error: logging.ERROR if error else None,
    e.Reported: lambda _, result, *__: logging.WARNING if _is_incident(result) else None,
    e.Refused: lambda _, __, instead, ___: None if instead else logging.ERROR,
}
"""By the fields of an event, a level that is worse than that of its kind."""

_LOSS = {True: "gone", False: "lost"}

_Line: TypeAlias = tuple[object, ...]
"""A text and its arguments."""


def _is_incident(result: Reportable) -> bool:
    return isinstance(result, Failure) and result.retries == 0


def about(task: ExternalTask) -> dict[str, str | None]:
    """For ``extra=``: which task, of which instance."""
    return {
        "task_id": task.id,
        "topic": task.topic,
        "process_instance_id": task.process_instance_id,
        "business_key": task.business_key,
    }


def level_of(kind: object, facts: Sequence[object]) -> int | None:
    """The level of the line about an event with these fields; None if there is none, or nobody reads it."""
    level = LEVELS.get(kind)
    if level is None:
        return None
    if kind in _WORSE:
        level = _WORSE[kind](*facts) or level
    return level if logger.isEnabledFor(level) else None


def write(event: e.Event, level: int) -> None:
    """Log an event; from any thread."""
    task = event.task if isinstance(event, e.TaskEvent | e.Blocked) else None
    error = event.error if isinstance(event, e.Raised) else None
    text, *arguments = _of_run(event) or _of_task(event) or _of_report(event)
    say(level, text, *arguments, task=task, error=error)


def say(
    level: int,
    text: object,
    *arguments: object,
    task: ExternalTask | None = None,
    error: BaseException | None = None,
) -> None:
    """Log a line; what the application's own filters and record factories raise goes no further."""
    if task is not None:
        text, arguments = f"%s %s: {text}", (task.topic, task.id, *arguments)
    try:
        logger.log(level, text, *arguments, exc_info=error, extra=None if task is None else about(task))
    except WHATEVER as wrong:  # so may an exception that is to be formatted
        text = f"{text} (it could not be logged: {wrong!r})"
        record = logging.LogRecord(logger.name, level, __file__, 0, text, arguments, None)
        if logging.lastResort is not None and level >= logging.lastResort.level:
            logging.lastResort.handle(record)


def _of_run(event: e.Event) -> _Line:  # noqa: PLR0911 - one line per event
    match event:
        case e.Began(worker_id, engine, topics):
            return "%s polls %s for %s", worker_id, engine, ", ".join(topics)
        case e.Stopping(worker_id):
            return "%s is stopping; nothing new is fetched, what runs may end", worker_id
        case e.Stopped(worker_id, CamundaError() as error):
            return "%s has stopped, its first poll was refused: %s", worker_id, error
        case e.Stopped(worker_id):
            return "%s has stopped", worker_id
        case e.Blocked(duration, stack, ExternalTask(), handler):
            text = "async handler %s has blocked the event loop for %.1f s; %s\n%s"
            return text, handler, duration.total_seconds(), _CURE, stack
        case e.Blocked(duration, stack):
            seconds = duration.total_seconds()
            return "the event loop has stood still for %.1f s; %s\n%s", seconds, _CURE, stack
        case e.OutageBegan(engine, error, denied=True):
            text = (
                "%s refuses the credentials that it took before (expired, or changed?); no tasks until it takes"
                " them again: %s"
            )
            return text, engine, error
        case e.OutageBegan(engine, error):
            return "no tasks from %s, trying again until it answers: %s", engine, error
        case e.OutageEnded(engine):
            return "%s answers again", engine
        case _:
            return ()


def _of_task(event: e.Event) -> _Line:  # noqa: PLR0911 - one line per event
    match event:
        case e.Started(_, handler):
            return "handler %s begins", handler
        case e.StillRunning(_, handler, after, stack):
            return "handler %s still runs after %s, at\n%s", handler, after, stack
        case e.Raised(_, handler):
            return "handler %s failed", handler
        case e.Extended():
            return ("lock extended",)
        case e.NotExtended(_, error):
            return "lock not extended, trying again: %s", error
        case e.Lost(_, gone, None):
            return "the task is %s, its handler is told", _LOSS[gone]
        case e.GivenBack():
            return ("task given back",)
        case e.NotGivenBack(_, error):
            return "task not given back, its lock runs out by itself: %s", error
        case _:
            return ()


def _of_report(event: e.Event) -> _Line:  # noqa: C901, PLR0911, PLR0912 - one line per event
    match event:
        case e.Reported(_, BpmnErrorResult(error_code=code)):
            return "ended with BPMN error %r", code
        case e.Reported(_, Failure(retries=0, error_message=message)):
            return "failed for good, which is an incident: %s", message
        case e.Reported(_, Failure(retries=1, error_message=message)):
            return "failed, to be tried once more: %s", message
        case e.Reported(_, Failure(retries=retries, error_message=message)):
            return "failed, to be tried %s more times: %s", retries, message
        case e.Reported():
            return ("completed",)
        case e.Lost(_, _, error, perhaps_taken=True):
            return (
                "the task is gone; the engine may have taken the result at a try without an answer: %s",
                error,
            )
        case e.Lost(_, gone, error):
            return "result not taken, the task is %s: %s", _LOSS[gone], error
        case e.Delayed(_, error, suspended=True):
            return "result waits for the instance, which is suspended: %s", error
        case e.Delayed(_, error):
            return "result not reported yet, trying again: %s", error
        case e.Refused(_, Failure(error_message=message), _, error):
            return "the engine does not take the failure: %s; it was: %.500s", error, message
        case e.Refused(error=error):
            return "result cannot be reported: %s", error
        case e.Dropped(_, CamundaError() as error):
            return "not begun, its lock may be over and cannot be extended: %s", error
        case e.Dropped():
            return ("result not sent, it no longer counts",)
        case e.Unreported():
            return ("result not reported before the worker stopped",)
        case _:
            raise AssertionError(f"an event without a line: {event!r}")
