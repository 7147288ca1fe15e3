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
