"""Whatever comes back from the network, and whatever stands in variables: the worker lives on, each task has a fate."""

from __future__ import annotations

import itertools
import json
import random
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fault_process import Process
from fault_proxy import FaultProxy
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from camunda_worker import BpmnError, Connection, ExternalTask, ExternalTaskWorker, RetryPolicy
from camunda_worker.backoff import Backoff
from camunda_worker.testing import LocalEngine

TOPIC = "random"
WORDS = [
    *("id", "topicName", "workerId", "variables", "retries", "createTime", "type", "message", "code", TOPIC),
    *("String", "Object", "RestException", "ProcessEngineException", "OptimisticLockingException"),
    *("is suspended (ENGINE-03043)", "It is locked by worker 'another'", "No process engine available"),
]
WORD = st.sampled_from(WORDS) | st.text(st.characters(), max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORD,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORD, inner, max_size=5),
    max_leaves=20,
)
ID = st.sampled_from([*WORDS, "", "..", "\ud800"])
TASK = st.fixed_dictionaries(
    {"id": ID, "topicName": WORD | st.just(TOPIC), "workerId": WORD},
    optional={"variables": JSON, "retries": JSON, "createTime": JSON, "executionId": WORD},
)
REFUSAL = st.fixed_dictionaries({"type": WORD, "message": WORD}, optional={"code": JSON})
BODY = st.binary(max_size=50) | (JSON | st.lists(TASK, max_size=3) | REFUSAL).map(
    lambda said: json.dumps(said).encode()
)
STATUS = st.sampled_from(
    [103, 200, 200, 204, 302, 400, 400, 401, 403, 404, 409, 429, 500, 500, 502, 503, 999]
)
KIND = st.sampled_from(["application/json", "text/html", "nonsense"])
HEADER = st.sampled_from(["", "Retry-After: 3\r\n", "Retry-After: soon\r\n", "Content-Encoding: gzip\r\n"])


def answer(status: int, kind: str, header: str, body: bytes, cut: int | None) -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\n{header}Content-Length: {len(body)}\r\n\r\n"
    return (head.encode() + body)[:cut]


ANSWER = st.binary(max_size=50) | st.builds(
    answer, STATUS, KIND, HEADER, BODY, st.just(None) | st.integers(0, 200)
)
OF_UNKNOWN_CLASS = {"objectTypeName": "com.example.Unknown", "serializationDataFormat": "application/json"}
VARIABLE = st.builds(
    lambda value: {"value": value}, st.none() | st.booleans() | st.integers(0, 2**60)
) | st.builds(
    lambda value: {"type": "Object", "value": value, "valueInfo": OF_UNKNOWN_CLASS},
    st.text('a{["1:', max_size=5),
)


@pytest.mark.full
@pytest.mark.timeout(1_200)
def test_each_task_has_a_fate(
    engine: LocalEngine,
    proxy: FaultProxy,
    transport: Any,
    running: Any,
    eventually: Any,
    shown: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    process = Process(engine.url, TOPIC)
    process.deploy()
    monkeypatch.setattr(Backoff, "next", lambda self, least=0.0: 0.005)
    for module in ("polling", "keeper"):  # Hypothesis watches the one that all share
        monkeypatch.setattr(f"camunda_worker.{module}.random", random.Random())  # noqa: S311 - jitter
    monkeypatch.setattr("camunda_worker.polling._LEAST_IDLE_POLL", 0.01)
    monkeypatch.setattr("camunda_worker.reporting._SUSPENDED_PAUSE", 0.05)
    worker = ExternalTaskWorker(
        Connection(proxy.url, transport=transport), poll_length=timedelta(milliseconds=10)
    )
    answers_in_all = 0
    outcomes = itertools.cycle(["complete", "read all", "raise", "decline", "send Json"])

    @worker.subscribe(
        process.topic, lock_duration=timedelta(seconds=1), retry=RetryPolicy.fixed(2, timedelta(0))
    )
    async def work(task: ExternalTask) -> dict[str, object] | None:
        match next(outcomes):
            case "read all":
                return {"seen": str(dict(task.variables))}
            case "raise":
                raise ValueError("no")
            case "decline":
                raise BpmnError("declined")
            case "send Json":
                return {"it": {"a": [1]}}
            case _:
                return None

    def have_a_fate() -> bool:
        query = {"topicName": process.topic, "noRetriesLeft": True}
        incidents = httpx.get(f"{process.url}/external-task/count", params=query).json()["count"]
        return bool(process.count(unfinished=True) == incidents)

    @settings(
        max_examples=200,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        phases=[Phase.generate],  # to find a smaller example would take hours
    )
    @given(
        lies=st.lists(st.tuples(ANSWER, st.booleans()), min_size=50, max_size=50),
        variables=st.lists(
            st.dictionaries(st.text(min_size=1, max_size=5), VARIABLE, max_size=3), min_size=1, max_size=5
        ),
    )
    def shown_for(lies: list[tuple[bytes, bool]], variables: list[dict[str, Any]]) -> None:
        nonlocal answers_in_all
        answers_in_all += len(lies)
        proxy.lies.extend(lies)
        for each in variables:
            path = f"{process.url}/process-definition/key/{process.topic}/start"
            httpx.post(path, json={"variables": each}).raise_for_status()
        eventually(lambda: not proxy.lies and have_a_fate())

    with running(worker):
        eventually(lambda: proxy.asked)  # what the first answer says could end the run
        shown_for()
    shown(
        "random answers and variables",
        f"{answers_in_all:,} answers: the worker lives on, each task has a fate",
    )
