"""User and password for the client and the worker."""

from camunda.client.engine_client import EngineClient
from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker

client = EngineClient(config={"auth_basic": {"username": "demo", "password": "demo"}})
started = client.start_process(process_key="passport", variables={"photo": "by day"}, business_key="42")
print("started", started["businessKey"], flush=True)

config = {"auth_basic": {"username": "demo", "password": "demo"}}


def handle_task(task: ExternalTask) -> TaskResult:
    return task.complete({"checked": task.get_business_key()})


ExternalTaskWorker(worker_id="1", config=config).subscribe("check-photo", handle_task)
