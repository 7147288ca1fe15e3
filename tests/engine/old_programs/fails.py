"""Without settings: the task fails, and is tried again later."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker


def handle(task: ExternalTask) -> TaskResult:
    return task.failure(
        error_message="it rains", error_details="and will all day", max_retries=3, retry_timeout=5000
    )


ExternalTaskWorker(worker_id="1").subscribe("fly-kite", handle)
