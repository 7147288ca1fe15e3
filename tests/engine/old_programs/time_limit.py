"""A worker in a thread whose handler gives its work, in a process of its own, a second."""

import multiprocessing
import threading
import time

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker


def dawdle():
    time.sleep(40)


def hurry_up(task: ExternalTask):
    process = multiprocessing.get_context("fork").Process(target=dawdle)
    process.start()
    process.join(1)
    process.terminate()
    process.join()
    return task.complete({"ended_by": -process.exitcode})


worker = ExternalTaskWorker(worker_id="1", config={"asyncResponseTimeout": 1000})
thread = threading.Thread(target=worker.subscribe, args=("weigh-snail", hurry_up))
thread.start()
thread.join()
