"""A process that shows what became of its tasks, and how often handlers ran for them."""

from __future__ import annotations

import threading
import uuid
from collections import Counter
from typing import Any

import httpx
from attrs import define, field

_BPMN = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="faults">
  <error id="declined" errorCode="declined"/>
  <process id="{topic}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
    <serviceTask id="work" camunda:type="external" camunda:topic="{topic}">{within}</serviceTask>
    <boundaryEvent id="caught" attachedToRef="work"><errorEventDefinition errorRef="declined"/></boundaryEvent>
    <sequenceFlow id="f2" sourceRef="caught" targetRef="declined-end"/>
    <endEvent id="declined-end"/>
    <sequenceFlow id="f3" sourceRef="work" targetRef="after"/>
    {after}
    <sequenceFlow id="f4" sourceRef="after" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""


@define
class Process:
    """A process of one external task, asked with plain HTTP; its key is its topic."""

    url: str
    topic: str = field(factory=lambda: f"topic-{uuid.uuid4().hex[:8]}")

    def deploy(self, within: str = "", after: str = '<manualTask id="after"/>') -> None:
        """Deploy it; ``within`` is what the external task contains, ``after`` what follows it, with this id."""
        bpmn = _BPMN.format(topic=self.topic, within=within, after=after)
        files = {"process": ("process.bpmn", bpmn)}
        httpx.post(f"{self.url}/deployment/create", files=files).raise_for_status()

    def start(self, count: int = 1) -> list[str]:
        with httpx.Client() as http:
            path = f"{self.url}/process-definition/key/{self.topic}/start"
            return [http.post(path, json={}).raise_for_status().json()["id"] for _ in range(count)]

    def count(self, **query: Any) -> int:
        """How many of its instances history knows that are so."""
        answer = httpx.get(
            f"{self.url}/history/process-instance/count",
            params={"processDefinitionKey": self.topic, **query},
        )
        count: int = answer.raise_for_status().json()["count"]
        return count

    def ends(self, activity: str) -> int:
        """How many of its instances have ended there."""
        query = {"activityId": activity, "finished": True, "processDefinitionKey": self.topic}
        answer = httpx.get(f"{self.url}/history/activity-instance", params=query).raise_for_status()
        return sum(one["processDefinitionKey"] == self.topic for one in answer.json())

    def locked(self) -> int:
        """How many of its tasks are locked."""
        query = {"topicName": self.topic, "locked": True}
        count: int = (
            httpx.get(f"{self.url}/external-task/count", params=query).raise_for_status().json()["count"]
        )
        return count


@define
class Runs:
    """How often a handler has run for each task."""

    by_task: Counter[str] = field(factory=Counter)
    _lock: threading.Lock = field(factory=threading.Lock)

    def add(self, task: str) -> int:
        with self._lock:
            self.by_task[task] += 1
            return self.by_task[task]

    @property
    def twice(self) -> list[str]:
        return [task for task, count in self.by_task.items() if count > 1]
