"""User and password for the client and the worker; the worker ends by an event that it sets itself."""

import threading

from camunda.client.engine_client import EngineClient
from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker

config = {"auth_basic": {"username": "demo", "password": "demo"}}
client = EngineClient(config={"auth_basic": {"username": "demo", "password": "demo"}})
started = client.start_process(process_key="passport", variables={"photo": "by day"}, business_key="42")
enough = threading.Event()


def handle_task(task: ExternalTask) -> TaskResult:
    enough.set()
    return task.complete({"checked": task.get_business_key()})


ExternalTaskWorker(worker_id="1", config=config).subscribe("check-photo", handle_task, stop_event=enough)
print(client.get_process_instance("passport"), started["businessKey"])
