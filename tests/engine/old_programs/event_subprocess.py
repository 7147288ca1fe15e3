"""A worker in a thread for each topic of a process with an event subprocess; none sends tickets."""

import logging
from concurrent.futures.thread import ThreadPoolExecutor

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker
from camunda.utils.log_utils import log_with_context

logger = logging.getLogger(__name__)

default_config = {"maxTasks": 1, "lockDuration": 10000, "asyncResponseTimeout": 30000, "isDebug": True}


def any_step(task: ExternalTask):
    context = {
        "WORKER_ID": task.get_worker_id(),
        "TASK_ID": task.get_task_id(),
        "TOPIC": task.get_topic_name(),
    }
    log_with_context("a step", context)
    return task.complete()


def main():
    logging.basicConfig(level=logging.INFO)
    topics = [("reserve-seat", any_step), ("refund-seat", any_step)]
    executor = ThreadPoolExecutor(max_workers=len(topics))
    for index, (topic, handler) in enumerate(topics):
        executor.submit(ExternalTaskWorker(worker_id=index, config=default_config).subscribe, topic, handler)


if __name__ == "__main__":
    main()
