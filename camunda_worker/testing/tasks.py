"""Tasks for unit tests of handlers."""

from collections.abc import Mapping

from camunda_worker.task import ExternalTask
from camunda_worker.variables import Variables, encode_all


def make_task(
    topic: str = "topic", variables: Mapping[str, object] | None = None, **properties: object
) -> ExternalTask:
    """A task as a worker would hand it to a handler: ``charge_card(make_task(variables={"amount": 30}))``.

    Args:
        topic: The service task's topic.
        variables: What was fetched with it; they pass through their wire form, as those of an engine do.
        properties: Any further attribute of `ExternalTask`, such as ``business_key`` or ``retries``.

    Raises:
        TypeError: A task has no such attribute.
        VariableError: A value has no form that an engine takes.
    """
    given = {"id": "task-1", "worker_id": "worker-1", "process_instance_id": "instance-1"}
    fetched = {"topic": topic, "variables": Variables(encode_all(variables))}
    return ExternalTask(**(given | properties | fetched))  # type: ignore[arg-type]  # names are checked by attrs, values are the test's own
