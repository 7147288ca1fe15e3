"""The documentation's own shorthand: no worker id, and three dots where arguments belong."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker


def handle(task: ExternalTask) -> TaskResult:
    points = task.get_variable("points")
    if int(points) >= 50:
        return task.complete(...)
    else:
        return task.failure(...)


ExternalTaskWorker().subscribe("grade-exam", handle)
