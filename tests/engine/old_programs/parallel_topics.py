"""Topics in threads, for instances with a certain variable, with a shared handler."""

from concurrent.futures.thread import ThreadPoolExecutor

from camunda.external_task.external_task import ExternalTask
from camunda.external_task.external_task_worker import ExternalTaskWorker

default_config = {
    "maxTasks": 1,
    "lockDuration": 10000,
    "asyncResponseTimeout": 3000,
    "sleepSeconds": 30,
    "httpTimeoutMillis": 3000,
}


def step(task: ExternalTask):
    return task.complete({f"by_{task.get_topic_name().replace('-', '_')}": task.get_business_key()})


def main():
    topics = ["knead-dough", "heat-oven", "bake-bread"]
    executor = ThreadPoolExecutor(max_workers=len(topics))
    for index, topic in enumerate(topics):
        executor.submit(
            ExternalTaskWorker(worker_id=index, config=default_config).subscribe,
            topic,
            step,
            {"bread": "rye"},
        )


if __name__ == "__main__":
    main()
