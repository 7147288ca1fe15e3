"""What operations work on, made with plain HTTP: definitions, instances, tasks, jobs, users, and so on.

Each call makes something new, so that no test sees another one's.
"""

from __future__ import annotations

import base64
import itertools
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

import httpx
from attrs import frozen

BPMN = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="conformance">
  {roots}
  <process id="{key}" name="Name of {key}" isExecutable="true" camunda:historyTimeToLive="P1D" {attributes}>
    <startEvent id="start" {start_attributes}>{start}</startEvent>
    {elements}
    <endEvent id="end"/>
    {beside}
  </process>
</definitions>
"""
USER_TASK = '<userTask id="review" name="Review" camunda:assignee="demo"/>'
EXTERNAL_TASK = '<serviceTask id="charge" camunda:type="external" camunda:topic="{topic}"/>'
TIMER = (
    '<intermediateCatchEvent id="later"><timerEventDefinition>'
    "<timeDuration>P1D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
)
FAILING = '<serviceTask id="fails" camunda:asyncBefore="true" camunda:expression="${missing}"/>'
DMN = """\
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="{key}-drg" name="Requirements of {key}"
             namespace="conformance" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
  <decision id="{key}" name="Name of {key}" camunda:historyTimeToLive="P1D">
    <decisionTable hitPolicy="COLLECT">
      <input id="in" label="amount" camunda:inputVariable="amount">
        <inputExpression id="of" typeRef="integer"><text>amount</text></inputExpression>
      </input>
      <output id="out" label="level" name="level" typeRef="string"/>
      <rule id="low"><inputEntry id="i1"><text>&lt; 100</text></inputEntry>
        <outputEntry id="o1"><text>"low"</text></outputEntry></rule>
      <rule id="any"><inputEntry id="i2"><text/></inputEntry>
        <outputEntry id="o2"><text>"any"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
"""
# as the engine's policy wants it
PASSWORD = "9 Strong words"


def unique(prefix: str = "x") -> str:
    """Of letters and digits only: ids of users, groups and tenants take nothing else."""
    return f"{prefix}{uuid.uuid4().hex[:12]}"


def bpmn(
    key: str,
    *elements: str,
    roots: str = "",
    start: str = "",
    start_attributes: str = "",
    beside: str = "",
    attributes: str = "",
) -> str:
    """A process whose elements come one after the other, between ``start`` and ``end``.

    Args:
        key: The definition's.
        elements: Flow nodes, each with an ``id`` as its first attribute.
        roots: What stands beside the process, such as messages.
        start: What stands in the start event.
        start_attributes: More attributes of the start event.
        beside: More of the process, such as boundary events with their flows.
        attributes: More attributes of the process.
    """
    ids = ["start", *(element.partition('id="')[2].partition('"')[0] for element in elements), "end"]
    flows = [
        f'<sequenceFlow id="flow-{n}" sourceRef="{source}" targetRef="{target}"/>'
        for n, (source, target) in enumerate(itertools.pairwise(ids))
    ]
    return BPMN.format(
        key=key,
        roots=roots,
        start=start,
        start_attributes=start_attributes,
        beside=beside,
        attributes=attributes,
        elements="\n    ".join([*elements, *flows]),
    )


@frozen
class Definition:
    """A deployed process definition, version 1 of its key."""

    id: str
    key: str
    deployment_id: str


@frozen
class World:
    """One engine, asked with plain HTTP; what it refuses is an error."""

    http: httpx.Client

    @classmethod
    @contextmanager
    def of(cls, url: str) -> Iterator[Self]:
        def expect_success(response: httpx.Response) -> None:
            if not response.is_success:
                text = response.read().decode()
                raise AssertionError(
                    f"{response.request.method} {response.url}: {response.status_code} {text}"
                )

        with httpx.Client(base_url=url, timeout=30, event_hooks={"response": [expect_success]}) as http:
            yield cls(http)

    # what is Any below is JSON

    def get(self, path: str, **query: Any) -> Any:
        return self.http.get(path, params=query).json()

    def post(self, path: str, **body: Any) -> Any:
        response = self.http.post(path, json=body)
        return response.json() if response.content else None

    def put(self, path: str, **body: Any) -> Any:
        response = self.http.put(path, json=body)
        return response.json() if response.content else None

    def delete(self, path: str, **query: Any) -> None:
        self.http.delete(path, params=query)

    def exists(self, path: str) -> bool:
        """Whether the engine has it: 404 says no."""
        response = httpx.get(f"{self.http.base_url}{path.removeprefix('/')}")
        assert response.status_code in {200, 404}, response.text
        return response.status_code == 200

    # --- definitions ---

    def deploy(self, resources: dict[str, str | bytes], **fields: str) -> Any:
        files = {f"part-{n}": (name, content) for n, (name, content) in enumerate(resources.items())}
        return self.http.post("/deployment/create", data=fields, files=files).json()

    def define(
        self,
        *elements: str,
        tenant: str | None = None,
        more: dict[str, str | bytes] | None = None,
        **parts: str,
    ) -> Definition:
        """Deploy a process of these elements; parts as `bpmn` takes them, more resources by their names.

        In names and texts, ``KEY`` stands for the definition's key: ``KEY.svg`` is its diagram.
        """
        key = unique("process")
        text = bpmn(key, *elements, **parts).replace("KEY", key)
        return self._deployed(key, f"{key}.bpmn", text, tenant, more)

    def decision(self, tenant: str | None = None, more: dict[str, str | bytes] | None = None) -> Definition:
        """Deploy a decision table: an integer ``amount`` gives rows of a ``level``; its requirements are KEY-drg."""
        key = unique("decision")
        return self._deployed(key, f"{key}.dmn", DMN.format(key=key), tenant, more)

    def _deployed(
        self, key: str, name: str, text: str, tenant: str | None, more: dict[str, str | bytes] | None
    ) -> Definition:
        resources = {
            one.replace("KEY", key): content.replace("KEY", key) if isinstance(content, str) else content
            for one, content in (more or {}).items()
        }
        fields = {"deployment-name": f"deployment of {key}"} | ({"tenant-id": tenant} if tenant else {})
        deployment = self.deploy({name: text, **resources}, **fields)
        found = {
            **(deployment["deployedProcessDefinitions"] or {}),
            **(deployment["deployedDecisionDefinitions"] or {}),
        }
        ids = {one["key"]: one["id"] for one in found.values()}
        return Definition(ids[key], key, deployment["id"])

    # --- instances and what waits in them ---

    def start(self, definition: Definition, business_key: str | None = None, **variables: Any) -> str:
        """Start an instance; returns its id. Variables are untyped values."""
        values = {name: {"value": value} for name, value in variables.items()}
        path = f"/process-definition/{definition.id}/start"
        return str(self.post(path, businessKey=business_key, variables=values)["id"])

    def instance(self, *elements: str, business_key: str | None = None, **variables: Any) -> str:
        """Start an instance of a new definition, which waits in a user task if no other elements are given."""
        return self.start(self.define(*(elements or [USER_TASK])), business_key, **variables)

    def instance_with(self, type_: str, value: Any, **info: str) -> str:
        """Start an instance that waits in a user task, with the one variable ``it`` of any type."""
        instance = self.instance()
        self.put(f"/process-instance/{instance}/variables/it", type=type_, value=value, valueInfo=info)
        return instance

    def instance_with_file(self, content: bytes) -> str:
        """Start an instance with the one variable ``it``, a file named some.txt."""
        info = {"filename": "some.txt", "mimeType": "text/plain", "encoding": "UTF-8"}
        return self.instance_with("File", base64.b64encode(content).decode(), **info)

    def user_task(self, **variables: Any) -> str:
        return str(self.the("/task", processInstanceId=self.instance(**variables))["id"])

    def external_task(self, *, worker: str | None = None, topic: str | None = None, **variables: Any) -> str:
        """The id of an external task, locked for a minute if a worker is given."""
        element = EXTERNAL_TASK.format(topic=topic or unique("topic"))
        task = self.the("/external-task", processInstanceId=self.instance(element, **variables))["id"]
        if worker:
            self.post(f"/external-task/{task}/lock", workerId=worker, lockDuration=60_000)
        return str(task)

    def timer(self) -> str:
        """The id of a job that is due tomorrow."""
        return str(self.the("/job", processInstanceId=self.instance(TIMER))["id"])

    def failed_job(self) -> str:
        """The id of a job that has failed until it was an incident."""
        job = str(self.the("/job", processInstanceId=self.instance(FAILING))["id"])
        self.fail(job)
        return job

    def fail(self, job: str) -> None:
        """Run a job that fails as often as it can."""
        self.put(f"/job/{job}/retries", retries=1)
        httpx.post(f"{self.http.base_url}job/{job}/execute")
        assert self.the("/job", jobId=job)["retries"] == 0

    def the(self, path: str, **query: Any) -> Any:
        """The one thing that a query finds."""
        (one,) = self.get(path, **query)
        return one

    def run_jobs(self, **query: Any) -> None:
        """Run all jobs of a query, and those that come of them."""
        while jobs := self.get("/job", withRetriesLeft=True, **query):
            for job in jobs:
                self.post(f"/job/{job['id']}/execute")

    def batch(self) -> Any:
        """A batch that deletes an instance when its jobs are run, as JSON."""
        return self.post("/process-instance/delete", processInstanceIds=[self.instance()])

    def run_batch(self, batch: Any) -> None:
        """Run a batch to its end."""
        for role in ("seed", "batch", "monitor"):
            self.run_jobs(jobDefinitionId=batch[f"{role}JobDefinitionId"])

    # --- identities ---

    def user(self) -> str:
        name = unique("user")
        profile = {"id": name, "firstName": "First", "lastName": "Last", "email": f"{name}@example.org"}
        self.post("/user/create", profile=profile, credentials={"password": PASSWORD})
        return name

    def group(self, members: Sequence[str] = ()) -> str:
        name = unique("group")
        self.post("/group/create", id=name, name=f"Name of {name}", type="WORKFLOW")
        for member in members:
            self.put(f"/group/{name}/members/{member}")
        return name

    def tenant(self) -> str:
        name = unique("tenant")
        self.post("/tenant/create", id=name, name=f"Name of {name}")
        return name
