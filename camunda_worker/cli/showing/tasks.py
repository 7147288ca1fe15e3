"""How the external tasks of an instance stand: who has each, and when it may be fetched."""

from collections.abc import Mapping
from datetime import UTC, datetime

from camunda_rest.models import ExternalTaskDto


def told(task: ExternalTaskDto) -> Mapping[str, object]:
    """Of one task, what keeps it or lets it go on.

    Who locked a task last stays written in it; whose lock has run out, has it no longer.
    """
    is_locked = _is_locked(task)
    return {
        "id": task.id,
        "topic": task.topic_name,
        "state": _state(task, is_locked=is_locked),
        "retries": task.retries,
        "locked_by": task.worker_id if is_locked else None,
        "locked_until": task.lock_expiration_time if is_locked else None,
        "error_message": task.error_message,
    }


def _is_locked(task: ExternalTaskDto) -> bool:
    until = task.lock_expiration_time
    return until is not None and until > datetime.now(UTC)


def _state(task: ExternalTaskDto, *, is_locked: bool) -> str:
    if task.retries == 0:
        return "failed, not tried any more"
    if task.suspended:
        return "suspended"
    if not is_locked:
        return "waits to be fetched"
    # to the engine the pause after a failure is a lock of the worker that failed
    return "locked, or to be tried again then" if task.error_message else "locked"
