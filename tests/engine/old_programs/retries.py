"""Fails with no retry left, by arguments without names: an incident at once."""

from concurrent.futures.thread import ThreadPoolExecutor

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker

default_config = {
    "maxTasks": 1,
    "lockDuration": 10000,
    "retries": 3,
    "retryTimeout": 5000,
    "sleepSeconds": 30,
}


def in_vain(task: ExternalTask):
    return task.failure("no luck", "none at all", 0, 10)


if __name__ == "__main__":
    topics = ["draw-lot", "roll-dice"]
    executor = ThreadPoolExecutor(max_workers=len(topics))
    for index, topic in enumerate(topics):
        executor.submit(ExternalTaskWorker(worker_id=index, config=default_config).subscribe, topic, in_vain)
