"""What the table of versions tells is what real engines do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any

import httpx
import pytest

import camunda_rest
from camunda_rest import Client, EngineTooOld
from camunda_rest.api.external_task import fetch_and_lock
from camunda_rest.api.historic_process_instance import query_historic_process_instances_count
from camunda_rest.models import (
    FetchExternalTasksDto,
    FetchExternalTasksSorting,
    HistoricProcessInstanceQueryDto,
)
from camunda_rest.versions import operations
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

ENGINES = {
    "camunda-7.17": "7.17.0",
    "camunda-7.18": "7.18.0",
    "camunda-7.20": "7.20.0",
    "camunda-7.21": "7.21.0",
    "camunda-7.22": "7.22.0",
    "camunda-7.23": "7.23.0",
    "camunda-7.24": "7.24.0",
    "operaton-1.0": "operaton 1.0.0",
}

FETCH = {"workerId": "w", "maxTasks": 1, "topics": []}
NAMES: list[tuple[str, str, dict[str, Any]]] = [
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.processInstanceBusinessKeyIn", {}),
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.activityIdIn", {}),
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.incidentIdIn", {}),
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.processInstanceIdNotIn", {}),
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.withJobsRetrying", {}),
    ("queryHistoricProcessInstances", "HistoricProcessInstanceQueryDto.rootProcessInstanceId", {}),
    ("queryHistoricVariableInstances", "HistoricVariableInstanceQueryDto.variableNameIn", {}),
    ("queryHistoricDetails", "HistoricDetailQueryDto.variableNameLike", {}),
    ("queryHistoricTaskInstances", "HistoricTaskInstanceQueryDto.rootProcessInstanceId", {}),
    ("queryTasks", "TaskQueryDto.taskId", {}),
    ("queryTasks", "TaskQueryDto.taskIdIn", {}),
    ("queryTasks", "TaskQueryDto.updatedAfter", {}),
    ("queryTasks", "TaskQueryDto.candidateGroupLike", {}),
    ("queryTasks", "TaskQueryDto.taskDefinitionKeyNotIn", {}),
    ("queryJobs", "JobQueryDto.acquired", {}),
    ("queryExternalTasks", "ExternalTaskQueryDto.processDefinitionKey", {}),
    ("queryExternalTasks", "ExternalTaskQueryDto.processDefinitionKeyIn", {}),
    ("queryExternalTasks", "ExternalTaskQueryDto.processDefinitionName", {}),
    ("queryExternalTasks", "ExternalTaskQueryDto.processVariables", {}),
    ("queryExternalTasks", "ExternalTaskQueryDto.variableNamesIgnoreCase", {}),
    ("fetchAndLock", "FetchExternalTasksDto.sorting", FETCH),
    ("deliverMessage", "CorrelationMessageDto.processVariablesToTriggeredScope", {}),
    ("deleteProcessInstancesAsyncOperation", "DeleteProcessInstancesDto.skipIoMappings", {}),
    ("setJobRetriesAsyncOperation", "SetJobRetriesDto.dueDate", {}),
    ("setRetriesByProcess", "SetJobRetriesByProcessDto.jobQuery", {}),
    ("setRemovalTimeAsync", "SetRemovalTimeToHistoricProcessInstancesDto.updateInChunks", {}),
    ("executeModification", "ModificationDto.historicProcessInstanceQuery", {}),
    ("createTask", "TaskDto.lastUpdated", {}),
    ("createTask", "TaskDto.taskState", {}),
]
OF_NO_TYPE = [[1]]
"""Nothing takes this: an engine that knows a field refuses it, one that does not ignores it."""


BPMN = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="versions">
  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D"><startEvent id="s"/></process>
</definitions>
"""


@pytest.fixture(scope="module", params=ENGINES)
def engine(request: pytest.FixtureRequest) -> Iterator[LocalEngine]:
    with LocalEngine(request.param) as engine:
        yield engine


def test_engines_read_what_the_table_says_and_ignore_the_rest(engine: LocalEngine) -> None:
    version = ENGINES[engine.version]
    wrong: list[str] = []
    with httpx.Client(base_url=engine.url) as http:
        for operation, name, body in NAMES:
            path = operations()[operation].call.partition(" ")[2]
            plain = http.post(path, json=body)
            probed = http.post(path, json={**body, name.partition(".")[2]: OF_NO_TYPE})
            read = (plain.status_code, plain.text) != (probed.status_code, probed.text)
            if read != camunda_rest.supports(version, operation, name):
                wrong.append(f"{operation} {name}: {probed.status_code} {probed.text[:200]}")
    assert wrong == []


def test_the_gate_lets_no_filter_pass_that_the_engine_ignores(engine: LocalEngine) -> None:
    httpx.post(f"{engine.url}/deployment/create", files={"p": ("p.bpmn", BPMN)}).raise_for_status()
    httpx.post(f"{engine.url}/process-definition/key/p/start", json={}).raise_for_status()
    query = HistoricProcessInstanceQueryDto(activity_id_in=["no such activity"])
    with Client(engine.url) as client:
        found = query_historic_process_instances_count.sync(client=client, body=query)
        filtered = camunda_rest.supports(
            ENGINES[engine.version], "queryHistoricProcessInstancesCount", "activityIdIn"
        )
        assert found.count == (0 if filtered else 1)
        client.ask_engine_version()
        with nullcontext() if filtered else pytest.raises(EngineTooOld, match="activityIdIn"):
            query_historic_process_instances_count.sync(client=client, body=query)


def test_so_it_is_with_the_order_of_tasks(engine: LocalEngine) -> None:
    by_time = FetchExternalTasksSorting(sort_by="createTime", sort_order="asc")
    fetch = FetchExternalTasksDto(worker_id="w", max_tasks=1, topics=[], sorting=[by_time])
    taken = camunda_rest.supports(ENGINES[engine.version], "fetchAndLock", "sorting")
    with Client(engine.url) as client:
        assert fetch_and_lock.sync(client=client, body=fetch) == []
        client.ask_engine_version()
        with nullcontext() if taken else pytest.raises(EngineTooOld, match="sorting"):
            fetch_and_lock.sync(client=client, body=fetch)
