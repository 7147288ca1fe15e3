"""Loads the files that a handler asks for, before it is called.

An outage is waited for, as it is when a result is reported: the lock is kept meanwhile.
"""

import asyncio
import logging
import time
from collections.abc import Iterable, Sequence
from http import HTTPStatus

from attrs import evolve

from camunda_worker import log
from camunda_worker.backoff import Backoff
from camunda_worker.engine import TRIES_PER_FAULT, Engine, Verdict, verdict
from camunda_worker.errors import AccessDenied, CamundaError, NotFound, UnexpectedAnswer, VariableError
from camunda_worker.task import ExternalTask
from camunda_worker.values import FileValue

_NO_WAY = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED})
"""What a gateway says that lets workers pass and nothing else; and a server whose engine is about to start."""
_NO_WAY_FOR = 60.0
"""Seconds after which it is the gateway."""


def files_to_load(task: ExternalTask, names: Iterable[str]) -> Sequence[str]:
    """Which of the names are files without their content."""
    return [
        name
        for name in names
        if name in task.variables
        and (wire := task.variables.wire(name)).type == "File"
        and wire.value is None
    ]


async def load_files(engine: Engine, task: ExternalTask, names: Sequence[str]) -> ExternalTask:
    """The task with the content of these files.

    Raises:
        VariableError: The engine does not give the content.
    """
    for name in names:
        file = task.variables[name]
        if isinstance(file, FileValue):
            loaded = evolve(file, content=await _load(engine, task, name))
            task = evolve(task, variables=task.variables.with_value(name, loaded))
    return task


async def _load(engine: Engine, task: ExternalTask, name: str) -> bytes:
    backoff = Backoff()
    faults, began = 0, time.monotonic()
    while True:
        try:
            return await engine.load_file(task, name)
        except CamundaError as error:
            faults += verdict(error, task) is Verdict.FAULT
            if faults >= TRIES_PER_FAULT or _is_final(error, task, time.monotonic() - began):
                raise VariableError(name, f"the file cannot be loaded: {error}") from error
            if not backoff.tries:
                log.say(logging.WARNING, "file %r not loaded, trying again: %s", name, error, task=task)
            delay = backoff.next(error.retry_after or 0.0)
        except ValueError as error:  # a name that cannot stand in a path
            raise VariableError(name, f"the file cannot be loaded: {error}") from error
        await asyncio.sleep(delay)


def _is_final(error: CamundaError, task: ExternalTask, waited: float) -> bool:
    match error:
        case NotFound() | VariableError():
            return True
        case AccessDenied(type=None) | UnexpectedAnswer() if error.status in _NO_WAY:
            return waited > _NO_WAY_FOR
        case AccessDenied():  # in the engine's own words it is about rights, not about credentials that ran out
            return error.type is not None
        case UnexpectedAnswer():  # the server's, as for a name with a slash
            return error.status == HTTPStatus.BAD_REQUEST
        case _:
            return verdict(error, task) is Verdict.REFUSED
