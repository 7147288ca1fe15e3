"""What is asked of the engine and what it answers, in the old client's shape."""

from collections.abc import Sequence
from datetime import timedelta

from camunda_worker.checks import variables_by_name
from camunda_worker.compat.settings import count, milliseconds
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.utils.utils import str_to_list
from camunda_worker.errors import VariableError
from camunda_worker.task import ExternalTask
from camunda_worker.values import TypedValue
from camunda_worker.variables import Variables

_PLAIN = (dict, list, str, bool, int, float, type(None))


def fetch_body(
    config: Json,
    worker_id: object,
    max_tasks: int,
    topic_names: str | Sequence[str],
    process_variables: Given,
    variables: str | Sequence[str] | None,
) -> Json:
    """The request's JSON for fetchAndLock.

    Raises:
        ValueError: A part of the config cannot be used; the text names it.
        TypeError: The process variables are no dict.
    """
    variables_by_name("process_variables", process_variables or None)
    topics = [
        {
            "topicName": topic,
            "lockDuration": count(config, "lockDuration"),
            "processVariables": process_variables or {},
            "includeExtensionProperties": bool(config["includeExtensionProperties"]),
            # true would let one unreadable Java object break every fetch; `_readable` reads the others
            "deserializeValues": False,
            "variables": None if variables is None else str_to_list(variables),
        }
        for topic in str_to_list(topic_names)
    ]
    return {
        "workerId": str(worker_id),
        "maxTasks": max_tasks,
        "topics": topics,
        "asyncResponseTimeout": count(config, "asyncResponseTimeout"),
        "usePriority": config["usePriority"],
        "sorting": config["sorting"],
    }


def fetch_patience(config: Json) -> timedelta:
    """How long the answer to a fetch may take."""
    return milliseconds(config, "timeoutDeltaMillis") + milliseconds(config, "asyncResponseTimeout")


def as_contexts(config: Json, fetched: Sequence[Json]) -> list[Json]:
    """The engine's JSON for the tasks; the values of Objects read, if the config says so."""
    if not config["deserializeValues"]:
        return list(fetched)
    return [{**task, "variables": _all_readable(task.get("variables") or {})} for task in fetched]


def as_context(config: Json, task: ExternalTask) -> Json:
    """The engine's JSON for a task that the worker fetched, as far as the worker keeps it."""
    wire = {name: _wire(task.variables.wire(name)) for name in task.variables}
    return {
        "id": task.id,
        "topicName": task.topic,
        "workerId": task.worker_id,
        "variables": _all_readable(wire) if config["deserializeValues"] else wire,
        "businessKey": task.business_key,
        "processInstanceId": task.process_instance_id,
        "processDefinitionId": task.process_definition_id,
        "processDefinitionKey": task.process_definition_key,
        "processDefinitionVersionTag": task.process_definition_version_tag,
        "activityId": task.activity_id,
        "activityInstanceId": task.activity_instance_id,
        "executionId": task.execution_id,
        "tenantId": task.tenant_id,
        "priority": task.priority,
        "retries": task.retries,
        "errorMessage": task.error_message,
        "extensionProperties": dict(task.extension_properties),
    }


def _wire(typed: TypedValue) -> Json:
    return {"type": typed.type, "value": typed.value, "valueInfo": dict(typed.value_info or {})}


def _all_readable(variables: Json) -> Json:
    return {name: _readable(name, variable) for name, variable in variables.items()}


def _readable(name: str, variable: Json) -> Json:
    """An Object's value as Python has it; what cannot be read stays as the engine sent it."""
    if variable.get("type") != "Object":
        return variable
    typed = TypedValue(variable.get("value"), "Object", variable.get("valueInfo"))
    try:
        value: Untyped = Variables({name: typed})[name]
    except VariableError:
        return variable
    # such as a Java object that cannot be read
    return {**variable, "value": value} if isinstance(value, _PLAIN) else variable
