"""The requests of the raw loops, written by hand."""

import json
from datetime import datetime
from typing import Any

from load import LOCK_SECONDS, POLL_SECONDS, TOPIC, load

HEADERS = {"Content-Type": "application/json"}
FETCH_URL = f"{load.url}/external-task/fetchAndLock"
FETCH = json.dumps(
    {
        "workerId": "raw",
        "maxTasks": load.concurrency,
        "asyncResponseTimeout": POLL_SECONDS * 1000,
        "usePriority": True,
        "topics": [{"topicName": TOPIC, "lockDuration": LOCK_SECONDS * 1000, "deserializeValues": False}],
    }
).encode()


def complete_url(task: dict[str, Any]) -> str:
    """Where a task is completed."""
    return f"{load.url}/external-task/{task['id']}/complete"


def completion(values: dict[str, Any]) -> bytes:
    """The body that completes it."""
    return json.dumps(
        {"workerId": "raw", "variables": {name: _typed(one) for name, one in values.items()}}
    ).encode()


def _typed(value: Any) -> dict[str, Any]:
    match value:
        case dict():
            return {"type": "Json", "value": json.dumps(value)}
        case datetime():
            return {"type": "Date", "value": value.strftime("%Y-%m-%dT%H:%M:%S.000+0000")}
        case str():
            return {"type": "String", "value": value}
        case float():
            return {"type": "Double", "value": value}
        case _:
            return {"type": "Long", "value": value}
