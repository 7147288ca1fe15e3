"""What the engine can do for workers: Json variables, and long polls."""

import time
import uuid
from collections.abc import Iterator

from camunda_rest.api.external_task import fetch_and_lock
from camunda_rest.models import FetchExternalTasksDto, FetchExternalTaskTopicDto
from camunda_worker.cli.doctor.finding import Finding, error, ok, warning
from camunda_worker.client import EngineClient
from camunda_worker.dtos import to_dtos
from camunda_worker.errors import CamundaError, VariableError
from camunda_worker.spin import Spin
from camunda_worker.values import TypedValue

_HOLD = 3.0
"""Seconds that a poll asks to be held."""


def spin(client: EngineClient) -> Iterator[Finding]:
    """Whether Json and Xml variables are taken."""
    try:
        Spin().check(client.rest, to_dtos({"spin": TypedValue("{}", "Json")}))
    except VariableError:
        yield warning(
            "Spin",
            "the engine has no Spin plugin: it takes no dicts and lists",
            "Add camunda-engine-plugin-spin and its JSON format to the engine, or send json_text(value).",
        )
    else:
        yield ok("Spin", "Json and Xml variables are taken")


def long_poll(client: EngineClient) -> Iterator[Finding]:
    """``POST /external-task/fetchAndLock`` of a topic that nobody has, which is to be held until its time is over."""
    topic = FetchExternalTaskTopicDto(topic_name=f"doctor-{uuid.uuid4()}", lock_duration=1000)
    body = FetchExternalTasksDto(
        worker_id="doctor", max_tasks=1, async_response_timeout=int(_HOLD * 1000), topics=[topic]
    )
    began = time.monotonic()
    try:
        fetch_and_lock.sync(client=client.rest, body=body)
    except CamundaError as trouble:
        yield error(
            "long poll",
            f"broken after {time.monotonic() - began:.1f} s: {trouble}",
            "What stands between must let a request wait: raise the read timeout of the proxy above poll_length.",
        )
        return
    held = time.monotonic() - began
    if held < _HOLD / 2:
        yield warning(
            "long poll",
            f"answered after {held:.1f} s in place of {_HOLD:g}: a worker asks each second, and tasks wait that long",
            "A proxy or the engine's container does not let requests wait: allow asynchronous servlets"
            " (async-supported) and a read timeout above poll_length.",
        )
    else:
        yield ok(
            "long poll",
            "held as asked; of a cluster, a node sees what began on another one at the next poll (poll_length)",
        )
