"""Without settings: the task is completed."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker


def handle(task: ExternalTask) -> TaskResult:
    return task.complete({"petals": 5, "colour": "white"})


ExternalTaskWorker(worker_id="1").subscribe("pick-flower", handle)
