"""What users of the old client write type-checks as it did without types."""

from camunda_worker.compat.client.engine_client import EngineClient
from camunda_worker.compat.external_task.async_external_task_worker import AsyncExternalTaskWorker
from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker


def handle(task: ExternalTask) -> TaskResult:
    """Variables are of any type."""
    if int(task.get_variable("points")) >= 50 and "a" in task.get_variable("text").lower():
        return task.complete({"a": 1}, {"b": [1]})
    if task.get_business_key().startswith("x"):
        return task.failure("message", "details", 3, 5000)
    return task.bpmn_error(error_code="CODE", error_message="message", variables={"a": None})


async def handle_async(task: ExternalTask) -> TaskResult:
    """The same, awaited."""
    return task.complete(...)


def use() -> str:
    """Both workers, and the client's raw JSON."""
    config = {"maxTasks": 1, "auth_basic": {"username": "demo", "password": "demo"}}
    for index in range(2):
        ExternalTaskWorker(worker_id=index, config=config).subscribe("topic", handle, {"a": 1}, ["b"])
    ExternalTaskWorker().fetch_and_execute(topic_names=["a", "b"], action=handle)
    instance: str = EngineClient().start_process("key", {"a": 1})["id"]
    return instance


async def use_async() -> None:
    """The asynchronous worker."""
    await AsyncExternalTaskWorker("1").subscribe({"a": handle_async})
