"""Outcomes that a process knows: BPMN errors with variables, with and without a text."""

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker


def check_photo(task: ExternalTask):
    photo = task.get_variable("photo")
    if "night" in photo:
        return task.bpmn_error("TOO_DARK", "take it by day", {"advice": "by day"})
    if "friend" in photo:
        return task.bpmn_error("TWO_FACES")
    return task.complete({"is_fine": True})


ExternalTaskWorker(worker_id=0, config={"asyncResponseTimeout": 30000}).subscribe("check-photo", check_photo)
