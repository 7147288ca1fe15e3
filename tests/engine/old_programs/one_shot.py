"""Fetches once for each topic, does what is there, and ends."""

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker, NoExternalTaskFound

default_config = {"maxTasks": 1, "lockDuration": 10000, "asyncResponseTimeout": 0, "isDebug": True}


def step(task: ExternalTask):
    return task.complete({"success": True})


for index, topic in enumerate(["fold-paper", "fly-plane"]):
    ExternalTaskWorker(worker_id=index, config=default_config).fetch_and_execute(
        topic_names=topic, action=step, process_variables={"strVar": "hello"}
    )
try:
    ExternalTaskWorker(worker_id=9, config=default_config).fetch_and_execute(
        "fold-paper", step, {"strVar": "hello"}
    )
except NoExternalTaskFound as error:
    print(error)
