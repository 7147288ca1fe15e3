"""The client's groups on a real engine: each of them waited for, and awaited on both transports."""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from awaited import Awaited

from camunda_rest.api.external_task import fetch_and_lock, handle_failure
from camunda_rest.api.process_instance import query_process_instances, query_process_instances_count
from camunda_rest.api.tenant import create_tenant, delete_tenant
from camunda_rest.models import (
    ExternalTaskFailureDto,
    FetchExternalTasksDto,
    FetchExternalTaskTopicDto,
    ProcessInstanceQueryDto,
    TenantDto,
    VariableQueryParameterDto,
)
from camunda_worker import (
    AsyncEngineClient,
    Connection,
    EngineClient,
    EngineFault,
    InvalidRequest,
    MismatchingCorrelation,
    MissingVariable,
    NoSuchDefinition,
    NoSuchInstance,
    NotFound,
    Suspended,
)
from camunda_worker.client import listing
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

Eventually = Callable[[Callable[[], Any]], Any]

_BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
    targetNamespace="http://example.org/test">
  <message id="message" name="{key}"/>
  <signal id="signal" name="{key}"/>
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:versionTag="{tag}">
    <startEvent id="start"/>
    <sequenceFlow id="flow-1" sourceRef="start" targetRef="first"/>
    {first}
    <sequenceFlow id="flow-2" sourceRef="first" targetRef="approve"/>
    <userTask id="approve" camunda:candidateGroups="sales">
      <extensionElements>
        <camunda:formData><camunda:formField id="approved" type="boolean" defaultValue="true"/></camunda:formData>
      </extensionElements>
    </userTask>
    <sequenceFlow id="flow-3" sourceRef="approve" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""

_EXTERNAL = '<serviceTask id="first" camunda:type="external" camunda:topic="{key}"/>'
_FAILING = """<serviceTask id="first" camunda:asyncBefore="true" camunda:expression="${{broken ? missing.thing : 1}}">
      <extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1S</camunda:failedJobRetryTimeCycle></extensionElements>
    </serviceTask>"""
_MESSAGE = """<receiveTask id="first" messageRef="message"><extensionElements><camunda:inputOutput>
      <camunda:inputParameter name="box">${{box}}</camunda:inputParameter>
    </camunda:inputOutput></extensionElements></receiveTask>"""
_SIGNAL = """<intermediateCatchEvent id="first"><signalEventDefinition signalRef="signal"/></intermediateCatchEvent>"""
_CALL = """<callActivity id="first" calledElement="{called}"/>"""
_NOTHING = '<manualTask id="first"/>'

_DMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="http://example.org/test"
    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
  <decision id="{key}" name="discount" camunda:historyTimeToLive="P1D">
    <decisionTable id="table" hitPolicy="COLLECT">
      <input id="in"><inputExpression id="e" typeRef="integer"><text>amount</text></inputExpression></input>
      <output id="out" name="percent" typeRef="double"/>
      <rule id="r1"><inputEntry id="i1"><text>&gt;= 10</text></inputEntry>
        <outputEntry id="o1"><text>2.5</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="i2"><text>&gt;= 20</text></inputEntry>
        <outputEntry id="o2"><text>5.0</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
"""


@pytest.fixture(params=["sync", "aiohttp", "httpx"])
def face(engine: LocalEngine, request: pytest.FixtureRequest) -> Iterator[Any]:
    """Each face of the client, and each transport."""
    if request.param == "sync":
        with EngineClient(engine.url) as client:
            yield client
        return
    with asyncio.Runner() as runner:
        awaited = Awaited(AsyncEngineClient(Connection(engine.url, transport=request.param)), runner)
        yield awaited
        awaited.aclose()


@pytest.fixture
def key() -> str:
    """Of a process, its topic, message and signal."""
    return f"client-{uuid.uuid4().hex[:12]}"


@pytest.fixture
def deploy(client: EngineClient, key: str) -> Iterator[Callable[..., str]]:
    """Deploys a process that does one thing first, and then waits for a person; all of them are deleted at the end."""
    keys = []

    def deploy(
        first: str, key: str = key, tag: str = "v1", tenant_id: str | None = None, **names: str
    ) -> str:
        bpmn = _BPMN.format(key=key, tag=tag, first=first.format(key=key, **names))
        client.deploy((f"{key}.bpmn", bpmn.encode()), tenant_id=tenant_id)
        keys.append(key)
        return key

    yield deploy
    for one in keys:
        for instance in client.instances.list(process_definition_key=one, root_process_instances=True):
            client.instances.delete(instance.id)


# processes, messages, signals, decisions


def test_a_process_is_started_by_version_tag_and_by_id(face: Any, deploy: Callable[..., str]) -> None:
    for tag in ("v1", "v2"):
        key = deploy(_NOTHING, tag=tag)
    latest, tagged = face.start_process(key), face.start_process(key, version_tag="v1")
    assert latest.definition_id != tagged.definition_id
    assert face.start_process(definition_id=tagged.definition_id).definition_id == tagged.definition_id
    with pytest.raises(NoSuchDefinition, match="version tag 'v3'"):
        face.start_process(key, version_tag="v3")
    with pytest.raises(NoSuchDefinition, match="no deployed process definition found with id"):
        face.start_process(definition_id="nowhere")


def test_a_tenants_process_is_started_for_that_tenant_only(
    face: Any, client: EngineClient, deploy: Callable[..., str], key: str
) -> None:
    tenant = key.replace("-", "")
    create_tenant.sync(client=client.rest, body=TenantDto(id=tenant, name=tenant))
    try:
        deploy(_NOTHING, tenant_id=tenant)
        assert face.start_process(key, tenant_id=tenant).tenant_id == tenant
        assert face.start_process(key, tenant_id=tenant, version_tag="v1").tenant_id == tenant
        for terms in ({}, {"version_tag": "v1"}, {"tenant_id": "other"}):
            with pytest.raises(NoSuchDefinition):
                face.start_process(key, **terms)
    finally:
        delete_tenant.sync(tenant, client=client.rest)


def test_a_process_begins_where_it_is_told_and_returns_its_variables(
    face: Any, deploy: Callable[..., str]
) -> None:
    key = deploy(_EXTERNAL)
    when = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    started = face.start_process(key, {"when": when}, start_before="approve", with_variables=True)
    assert dict(started.variables) == {"when": when}
    assert face.instances.wait_until_at(started.id, "approve").activity_type == "userTask"
    assert face.start_process(key, start_after=["approve"]).ended


def test_a_message_goes_to_one_or_to_all_that_wait(face: Any, deploy: Callable[..., str]) -> None:
    key = deploy(_MESSAGE)
    started = [face.start_process(key, {"box": box, "same": True}) for box in (1, 2, 3)]
    with pytest.raises(MismatchingCorrelation, match="all=True"):
        face.correlate_message(key, correlation_keys={"same": True})
    [one] = face.correlate_message(key, local_correlation_keys={"box": 2}, with_variables=True)
    assert one.execution.process_instance_id == started[1].id
    assert one.variables["same"] is True
    all_ = face.correlate_message(key, correlation_keys={"same": True}, all=True, variables={"got": 1})
    assert {each.execution.process_instance_id for each in all_} == {started[0].id, started[2].id}
    assert face.instances.variables.get(started[0].id, "got") == 1
    assert face.correlate_message(key, all=True) == []


def test_a_signal_reaches_all_that_wait_or_one(face: Any, deploy: Callable[..., str]) -> None:
    key = deploy(_SIGNAL)
    ids = [face.start_process(key).id for _ in range(3)]
    one = face.instances.wait_until_at(ids[0], "first")
    face.signal(key, {"by": "id"}, execution_id=one.execution_ids[0])
    assert face.instances.wait_until_at(ids[0], "approve").id
    face.signal(key, {"by": "name"}, without_tenant_id=True)
    assert [face.instances.variables.get(id_, "by") for id_ in ids] == ["id", "name", "name"]
    face.signal(key)  # nobody waits


def test_a_decision_returns_a_row_for_each_rule_that_applies(
    face: Any, client: EngineClient, key: str
) -> None:
    deployment = client.deploy((f"{key}.dmn", _DMN.format(key=key).encode()))
    assert [dict(row) for row in face.evaluate_decision(key, {"amount": 30})] == [
        {"percent": 2.5},
        {"percent": 5.0},
    ]
    [definition] = (deployment.deployed_decision_definitions or {}).values()
    assert face.evaluate_decision(definition_id=definition.id, variables={"amount": 1}) == []
    with pytest.raises(NoSuchDefinition, match="no-such-decision"):
        face.evaluate_decision("no-such-decision")
    with pytest.raises(EngineFault, match="Cannot evaluate decision"):
        face.evaluate_decision(key, {"amount": "a lot"})


def test_a_folder_is_deployed_and_again_only_what_changed(face: Any, key: str, tmp_path: Path) -> None:
    bpmn = _BPMN.format(key=key, tag="v1", first=_NOTHING)
    (tmp_path / "order.bpmn").write_text(f"{bpmn}<!-- embedded:deployment:forms/a.html -->")
    (tmp_path / "forms").mkdir()
    (tmp_path / "forms" / "a.html").write_text("<input>")
    first = face.deploy(tmp_path, name=key)
    assert [definition.key for definition in first.deployed_process_definitions.values()] == [key]
    (tmp_path / "forms" / "a.html").write_text("<input required>")
    assert face.deploy(tmp_path, name=key, deploy_changed_only=True).deployed_process_definitions is None
    assert face.deploy(tmp_path, name=key).deployed_process_definitions


def test_the_version_is_the_engines(face: Any) -> None:
    assert face.version() == "7.24.0"


# instances


def test_instances_are_found_suspended_moved_and_deleted(face: Any, deploy: Callable[..., str]) -> None:
    key = deploy(_EXTERNAL)
    id_ = face.start_process(key, {"amount": 3, "city": "Ulm"}, business_key="b").id
    found = face.instances.list(process_definition_key=key, variables={"amount": 3, "city": "Ulm"})
    assert ([one.id for one in found], found.count(), found.first().id) == ([id_], 1, id_)
    more = [VariableQueryParameterDto(name="amount", operator="gt", value=3)]
    assert face.instances.list(process_definition_key=key, variables=more).count() == 0
    face.instances.suspend(id_)
    assert face.instances.get(id_).suspended
    face.instances.activate(id_)
    assert not face.instances.get(id_).suspended
    face.instances.modify(id_, cancel="first", start_before="approve", variables={"moved": True})
    assert face.instances.wait_until_at(id_, "approve").id
    assert face.instances.variables.get(id_, "moved") is True
    face.instances.delete(id_)
    assert face.instances.wait_until_ended(id_).state == "EXTERNALLY_TERMINATED"


def test_an_instance_that_is_not_there_is_named_by_every_method(face: Any, tmp_path: Path) -> None:
    for ask in (
        face.instances.get,
        face.instances.delete,
        face.instances.suspend,
        face.instances.activate,
        lambda id_: face.instances.modify(id_, cancel="first"),
        face.instances.wait_until_ended,
        lambda id_: face.instances.wait_until_at(id_, "first"),
        face.instances.variables.all,
        lambda id_: face.instances.variables.get(id_, "a"),
        lambda id_: face.instances.variables.set(id_, {"a": 1}),
        lambda id_: face.instances.variables.delete(id_, "a"),
        lambda id_: face.instances.variables.download(id_, "a", tmp_path / "a"),
        face.history.instance,
        face.history.variables_of,
    ):
        with pytest.raises(NoSuchInstance, match="nowhere"):
            ask("nowhere")


def test_waiting_ends_when_the_instance_does(
    face: Any, client: EngineClient, deploy: Callable[..., str]
) -> None:
    key = deploy(_NOTHING)
    id_ = face.start_process(key).id
    with pytest.raises(TimeoutError, match=r"is not at 'end' after .* s: it is at 'approve'"):
        face.instances.wait_until_at(id_, "end", timedelta(seconds=0.1))
    with pytest.raises(TimeoutError, match=r"has not ended after .* s: it is at 'approve'"):
        face.instances.wait_until_ended(id_, timedelta(seconds=0.1))
    task = client.user_tasks.list(process_instance_id=id_).first()
    assert task is not None
    later = threading.Timer(0.2, client.user_tasks.complete, [task.id])
    later.start()
    ended = face.instances.wait_until_ended(id_, timedelta(seconds=20))
    later.join()
    assert (ended.state, ended.id) == ("COMPLETED", id_)


def test_variables_are_set_read_and_deleted(face: Any, deploy: Callable[..., str]) -> None:
    id_ = face.start_process(deploy(_NOTHING), {"a": 1}).id
    face.instances.variables.set(id_, {"b": b"\x00", "c": [1, {"d": None}]})
    assert dict(face.instances.variables.all(id_)) == {"a": 1, "b": b"\x00", "c": [1, {"d": None}]}
    face.instances.variables.delete(id_, "a", "b", "never-there")
    assert face.instances.variables.get(id_, "c") == [1, {"d": None}]
    with pytest.raises(MissingVariable, match="variable 'a': not there; there are: c"):
        face.instances.variables.get(id_, "a")


def test_a_variable_is_read_whose_name_a_path_cannot_hold(face: Any, deploy: Callable[..., str]) -> None:
    values = {"order/id": 1, "order\\id": 2, ".": 3, "..": 4}
    id_ = face.start_process(deploy(_NOTHING), values).id
    assert {name: face.instances.variables.get(id_, name) for name in values} == values
    with pytest.raises(MissingVariable, match="variable 'a/b': not there; there are: "):
        face.instances.variables.get(id_, "a/b")


def test_a_large_variable_is_downloaded_to_a_path(
    face: Any, deploy: Callable[..., str], tmp_path: Path
) -> None:
    content = bytes(range(256)) * 8_192  # 2 MB
    id_ = face.start_process(deploy(_NOTHING), {"scan": content, "amount": 1}).id
    path = face.instances.variables.download(id_, "scan", tmp_path / "scan.bin")
    assert path.read_bytes() == content
    with pytest.raises(MissingVariable, match="'photo': not there; there are: amount, scan"):
        face.instances.variables.download(id_, "photo", path)
    with pytest.raises(InvalidRequest, match="not a binary value"):
        face.instances.variables.download(id_, "amount", path)
    assert path.read_bytes() == content


# lists


def test_a_list_has_each_instance_that_stays_once_while_others_come_and_go(
    face: Any, deploy: Callable[..., str], client: EngineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 3)
    key = deploy(_NOTHING)
    ids = sorted(str(client.start_process(key).id) for _ in range(10))
    seen = []
    for number, instance in enumerate(client.instances.list(process_definition_key=key)):
        seen.append(instance.id)
        if number == 4:
            for gone in ids[:4]:
                client.instances.delete(gone)
            client.start_process(key)
    assert [one for one in seen if one in ids] == ids
    assert [one.id for one in face.instances.list(process_definition_key=key, process_instance_ids=ids)] == (
        ids[4:]
    )


def test_every_list_is_sorted_by_id_over_its_pages(
    face: Any, deploy: Callable[..., str], client: EngineClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "PAGE", 2)
    key = deploy(_EXTERNAL)
    for number in range(3):
        client.start_process(key, {"a": number, "b": number})
        client.start_process(key, start_before="approve")
    mine = {"process_definition_key": key}
    for items, count in (
        (face.instances.list(**mine), 6),
        (face.external_tasks.list(**mine), 3),
        (face.user_tasks.list(**mine), 3),
        (face.history.instances(**mine), 6),
        (
            face.history.activities(
                process_definition_id=client.history.instances(**mine).first().process_definition_id  # type: ignore[union-attr]  # there are six
            ),
            9,
        ),
        (face.history.variables(**mine), 6),
    ):
        ids = [item.id for item in items]
        assert ids == sorted(ids)
        assert len(ids) == items.count() == count


def test_a_list_is_sorted_as_wanted(face: Any, deploy: Callable[..., str], client: EngineClient) -> None:
    key = deploy(_NOTHING)
    for name in ("b", "c", "a"):
        client.start_process(key, business_key=name)
    found = face.instances.list(process_definition_key=key, sort_by="businessKey", sort_order="desc")
    assert [one.business_key for one in found] == ["c", "b", "a"]


def test_the_engine_ignores_what_is_refused_here(client: EngineClient, deploy: Callable[..., str]) -> None:
    client.start_process(deploy(_NOTHING))
    everything = client.instances.list().count()
    for ignored in ({"suspended": False}, {"tenant_id_in": []}, {"process_definition_key_in": []}):
        query = ProcessInstanceQueryDto(**ignored)
        assert query_process_instances_count.sync(client=client.rest, body=query).count == everything > 0
        with pytest.raises(ValueError, match=next(iter(ignored))):
            client.instances.list(**ignored)  # type: ignore[arg-type]  # the point of it


def test_the_engine_takes_a_blank_text_in_a_filter_for_null_which_is_refused_here(
    client: EngineClient, deploy: Callable[..., str]
) -> None:
    key = deploy(_NOTHING)
    client.start_process(key, {"note": ""})
    without = client.start_process(key, {"note": None})
    blank = VariableQueryParameterDto(name="note", operator="eq", value="")
    body = ProcessInstanceQueryDto(process_definition_key=key, variables=[blank])
    assert [one.id for one in query_process_instances.sync(client=client.rest, body=body)] == [without.id]
    with pytest.raises(ValueError, match="would take it for null"):
        client.instances.list(process_definition_key=key, variables={"note": ""})


# tasks, jobs, incidents


def test_external_tasks_are_counted_unlocked_and_tried_again(
    face: Any, deploy: Callable[..., str], client: EngineClient
) -> None:
    key = deploy(_EXTERNAL)
    for _ in range(2):
        client.start_process(key)
    assert face.external_tasks.count_by_topic()[key] == 2
    fetch = FetchExternalTasksDto(
        worker_id="w", max_tasks=1, topics=[FetchExternalTaskTopicDto(topic_name=key, lock_duration=60_000)]
    )
    [task] = fetch_and_lock.sync(client=client.rest, body=fetch)
    assert face.external_tasks.count_by_topic(process_definition_key=key, locked=True) == {key: 1}
    face.external_tasks.unlock(task.id)
    assert face.external_tasks.get(task.id).worker_id is None
    assert face.external_tasks.error_details(task.id) is None
    [task] = fetch_and_lock.sync(client=client.rest, body=fetch)
    failure = ExternalTaskFailureDto(worker_id="w", error_message="no", error_details="why", retries=0)
    handle_failure.sync(task.id or "", client=client.rest, body=failure)
    assert face.external_tasks.error_details(task.id) == "why"
    assert face.external_tasks.list(topic_name=key, no_retries_left=True).first().id == task.id
    face.external_tasks.set_retries(task.id, 4)
    assert face.external_tasks.get(task.id).retries == 4
    assert face.incidents.list(configuration=task.id).count() == 0


def test_user_tasks_are_claimed_and_completed(face: Any, deploy: Callable[..., str]) -> None:
    began = datetime.now(UTC) - timedelta(minutes=5)
    id_ = face.start_process(deploy(_NOTHING), {"amount": 1}).id
    assert face.user_tasks.list(process_instance_id=id_, created_before=began).count() == 0
    [task] = face.user_tasks.list(process_instance_id=id_, created_after=began, candidate_group="sales")
    assert dict(face.user_tasks.form_variables(task.id)) == {"approved": True, "amount": 1}
    assert dict(face.user_tasks.form_variables(task.id, ["amount"])) == {"amount": 1}
    face.user_tasks.claim(task.id, "mary")
    with pytest.raises(EngineFault, match="already claimed"):
        face.user_tasks.claim(task.id, "john")
    assert face.user_tasks.get(task.id).assignee == "mary"
    face.user_tasks.unclaim(task.id)
    assert face.user_tasks.list(process_instance_id=id_, unassigned=True).count() == 1
    returned = face.user_tasks.complete(task.id, {"approved": False}, with_variables=True)
    assert dict(returned) == {"approved": False, "amount": 1}
    assert face.instances.wait_until_ended(id_).state == "COMPLETED"


def test_a_user_task_of_a_suspended_instance_waits_until_it_is_activated(
    face: Any, deploy: Callable[..., str]
) -> None:
    id_ = face.start_process(deploy(_NOTHING)).id
    task = face.user_tasks.list(process_instance_id=id_).first()
    face.instances.suspend(id_)
    for ask in (face.user_tasks.complete, lambda task_id: face.user_tasks.claim(task_id, "ada")):
        with pytest.raises(Suspended, match="is suspended"):
            ask(task.id)
    face.instances.activate(id_)
    face.user_tasks.complete(task.id)


def test_a_task_or_job_that_is_not_there_is_not_found_by_every_method(face: Any) -> None:
    for ask in (
        face.user_tasks.get,
        lambda id_: face.user_tasks.claim(id_, "mary"),
        face.user_tasks.unclaim,
        face.user_tasks.complete,
        face.user_tasks.form_variables,
        face.external_tasks.get,
        face.external_tasks.unlock,
        lambda id_: face.external_tasks.set_retries(id_, 1),
        face.external_tasks.error_details,
        face.jobs.get,
        face.jobs.execute,
        face.jobs.stacktrace,
        lambda id_: face.jobs.set_retries(id_, 1),
        face.incidents.get,
        face.incidents.resolve,
    ):
        with pytest.raises(NotFound, match="nowhere"):
            ask("nowhere")


def test_a_failed_job_is_found_mended_and_executed(
    face: Any, deploy: Callable[..., str], client: EngineClient, eventually: Eventually
) -> None:
    key = deploy(_FAILING)
    id_ = face.start_process(key, {"broken": True}).id
    incident = eventually(lambda: face.incidents.list(process_instance_id=id_).first())
    assert face.incidents.get(incident.id).configuration == incident.configuration
    with pytest.raises(InvalidRequest, match="failedJob"):
        face.incidents.resolve(incident.id)
    [job] = face.jobs.list(process_instance_id=id_, no_retries_left=True)
    assert (face.jobs.get(job.id).retries, job.id) == (0, incident.configuration)
    assert "missing" in face.jobs.stacktrace(job.id)
    with pytest.raises(EngineFault, match=r"missing.*the job was tried and has failed"):
        face.jobs.execute(job.id)
    with pytest.raises(TimeoutError, match="before 'first' with an incident"):
        face.instances.wait_until_at(id_, "approve", timedelta(0))
    face.instances.variables.set(id_, {"broken": False})
    face.jobs.set_retries(job.id, 1)
    assert face.incidents.list(process_instance_id=id_).count() == 0
    with suppress(NotFound):  # the engine itself was faster
        face.jobs.execute(job.id)
    assert face.instances.wait_until_at(id_, "approve").id


def test_what_failed_in_a_called_instance_is_retried_by_the_callers_incident(
    face: Any, deploy: Callable[..., str], key: str, eventually: Eventually
) -> None:
    deploy(_EXTERNAL, key=f"{key}-called")
    deploy(_CALL, called=f"{key}-called")
    id_ = face.start_process(key).id
    [task] = face.external_tasks.list(topic_name=f"{key}-called")
    face.external_tasks.set_retries(task.id, 0)
    assert face.incidents.list(process_instance_id=id_).count() == 1
    assert face.incidents.retry_failed(process_instance_id=id_, retries=5) == 1
    assert face.external_tasks.get(task.id).retries == 5
    assert face.incidents.list(process_definition_key_in=[key, f"{key}-called"]).count() == 0
    assert face.incidents.retry_failed(process_instance_id=id_) == 0


# history


def test_the_history_tells_of_instances_activities_and_variables(
    face: Any, deploy: Callable[..., str], client: EngineClient
) -> None:
    began = datetime.now(UTC) - timedelta(minutes=5)
    key = deploy(_NOTHING)
    ids = [client.start_process(key, {"items": [1, 2]}).id for _ in range(2)]
    client.instances.delete(ids[0])
    past = face.history.instances(process_definition_key=key, finished=True, started_after=began)
    assert [one.id for one in past] == ids[:1]
    assert face.history.instance(ids[1]).state == "ACTIVE"
    found = face.history.activities(process_instance_id=ids[0], canceled=True)
    assert [one.activity_id for one in found] == ["approve"]
    assert [one.name for one in face.history.variables(process_instance_id=ids[0])] == ["items"]
    assert dict(face.history.variables_of(ids[0])) == {"items": [1, 2]}


def test_bytes_of_the_history_are_what_was_stored(
    face: Any, deploy: Callable[..., str], client: EngineClient
) -> None:
    stored = {"empty": b"", "seal": b"\x00\xff"}
    id_ = client.start_process(deploy(_NOTHING), stored).id
    assert dict(face.history.variables_of(id_)) == stored
