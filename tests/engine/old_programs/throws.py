"""Without settings: the task ends with a BPMN error."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker


def handle(task: ExternalTask) -> TaskResult:
    return task.bpmn_error(error_code="NOT_RIPE", error_message="come back in August")


ExternalTaskWorker(worker_id="1" ).subscribe("pick-apple", handle)  # fmt: skip
