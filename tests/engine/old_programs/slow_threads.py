"""Two threads with a slow handler; the main thread returns at once."""

import time
from concurrent.futures import ThreadPoolExecutor

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker


def slowly(task: ExternalTask):
    print("began", flush=True)
    time.sleep(1)
    return task.complete({"grown": True})


executor = ThreadPoolExecutor(max_workers=2)
for index in range(2):
    worker = ExternalTaskWorker(worker_id=index, config={"asyncResponseTimeout": 1000})
    executor.submit(worker.subscribe, "grow-moss", slowly)
print("returning", flush=True)
