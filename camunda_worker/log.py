"""The library's logger, and what each line about a task carries as structured extras."""

import logging

from camunda_worker.task import ExternalTask

logger = logging.getLogger("camunda_worker")


def about(task: ExternalTask) -> dict[str, str | None]:
    """For ``extra=``: which task, of which instance."""
    return {
        "task_id": task.id,
        "topic": task.topic,
        "process_instance_id": task.process_instance_id,
        "business_key": task.business_key,
    }


def tell(level: int, task: ExternalTask, text: str, *arguments: object) -> None:
    """Log a line that each task has; where nobody listens, it costs a question only."""
    if logger.isEnabledFor(level):
        logger.log(level, text, *arguments, extra=about(task), stacklevel=2)
