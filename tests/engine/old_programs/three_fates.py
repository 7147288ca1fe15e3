"""A worker with every setting that people give, and a handler with all three outcomes."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker

settings = {
    "maxTasks": 1,
    "lockDuration": 10000,
    "asyncResponseTimeout": 5000,
    "retries": 3,
    "retryTimeout": 5000,
    "sleepSeconds": 30,
}


def wrap_gift(task: ExternalTask) -> TaskResult:
    wish = task.get_variable("wish")
    if wish == "fail":
        return task.failure(
            error_message="no paper", error_details="all of it is used up", max_retries=3, retry_timeout=5000
        )
    if wish == "error":
        return task.bpmn_error(
            error_code="TOO_BIG", error_message="does not fit", variables={"size": "XXL", "wrapped": False}
        )
    return task.complete({"layers": 1, "ribbon": "red"})


if __name__ == "__main__":
    ExternalTaskWorker(worker_id="1", config=settings).subscribe("wrap-gift", wrap_gift)
