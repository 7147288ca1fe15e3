"""A dict goes from one task to the next."""

from camunda.external_task.external_task import ExternalTask, TaskResult
from camunda.external_task.external_task_worker import ExternalTaskWorker


def handle_basket(task: ExternalTask) -> TaskResult:
    basket = task.get_variable("basket")
    if basket is None:
        return task.complete({"basket": {"apples": 3, "tags": ["red", "sweet"], "ripe": True, "note": None}})
    return task.complete(
        {"apples": basket["apples"], "tag": basket["tags"][1], "names": ",".join(sorted(basket))}
    )


if __name__ == "__main__":
    ExternalTaskWorker(worker_id="1").subscribe(["fill-basket", "read-basket"], handle_basket)
