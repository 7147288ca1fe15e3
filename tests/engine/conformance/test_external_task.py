"""External tasks: what workers do, what operators do, how they are found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.external_task import (
    complete_external_task_resource,
    extend_lock,
    fetch_and_lock,
    get_external_task,
    get_external_task_error_details,
    get_external_tasks,
    get_external_tasks_count,
    get_topic_names,
    handle_external_task_bpmn_error,
    handle_failure,
    lock,
    query_external_tasks,
    query_external_tasks_count,
    set_external_task_resource_priority,
    set_external_task_resource_retries,
    set_external_task_retries,
    set_external_task_retries_async_operation,
    unlock,
)
from camunda_rest.models import (
    CompleteExternalTaskDto,
    ExtendLockOnExternalTaskDto,
    ExternalTaskBpmnError,
    ExternalTaskFailureDto,
    ExternalTaskQueryDto,
    ExternalTaskQuerySorting,
    FetchExternalTasksDto,
    FetchExternalTasksSorting,
    FetchExternalTaskTopicDto,
    LockExternalTaskDto,
    PriorityDto,
    RetriesDto,
    SetRetriesForExternalTasksDto,
    VariableQueryParameterDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.world import EXTERNAL_TASK, World, unique

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
NO = {"workerId": "w", "errorMessage": "no", "errorDetails": "Traceback: m\u00fcller", "retries": 0}
CAUGHT = (
    '<boundaryEvent id="caught" attachedToRef="charge"><errorEventDefinition errorRef="declined"/></boundaryEvent>'
    '<sequenceFlow id="to-after" sourceRef="caught" targetRef="after"/><userTask id="after"/>'
)


def fetch(topic: str, **terms: object) -> FetchExternalTasksDto:
    asked = FetchExternalTaskTopicDto(topic_name=topic, lock_duration=60_000, **terms)
    return FetchExternalTasksDto(worker_id="w", max_tasks=5, topics=[asked])


def test_fetch_and_lock(world: World, call: Call) -> None:
    topic = unique("topic")
    task = world.external_task(topic=topic, amount=5, name="M\u00fcller", nothing=None)
    (found,) = call(fetch_and_lock, body=fetch(topic, deserialize_values=False))
    assert (found.id, found.worker_id, found.retries) == (task, "w", None)
    assert found.lock_expiration_time > datetime.now(UTC)
    assert {name: one.value for name, one in found.variables.items()} == {
        "amount": 5,
        "name": "M\u00fcller",
        "nothing": None,
    }


def test_fetch_and_lock_with_every_term(world: World, call: Call) -> None:
    topic = unique("topic")
    task = world.external_task(topic=topic, amount=5, region="EU")
    definition = world.get(f"/external-task/{task}")
    terms = {
        "process_definition_id": definition["processDefinitionId"],
        "process_definition_key_in": [definition["processDefinitionKey"], "other"],
        "process_variables": {"region": "EU"},
        "variables": ["amount"],
        "without_tenant_id": True,
        "include_extension_properties": True,
    }
    by_time = FetchExternalTasksSorting(sort_by="createTime", sort_order="desc")
    body = FetchExternalTasksDto(
        worker_id="w",
        max_tasks=1,
        use_priority=True,
        async_response_timeout=0,
        sorting=[by_time],
        topics=[FetchExternalTaskTopicDto(topic_name=topic, lock_duration=60_000, **terms)],
    )
    (found,) = call(fetch_and_lock, body=body)
    assert list(found.variables) == ["amount"]


def test_fetch_and_lock_nothing(call: Call) -> None:
    assert call(fetch_and_lock, body=fetch(unique("topic"))) == []


def test_complete_external_task_resource(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    instance = world.get(f"/external-task/{task}")["processInstanceId"]
    at = VariableValueDto(value=SOON, type_="Date")
    call(
        complete_external_task_resource,
        task,
        body=CompleteExternalTaskDto(worker_id="w", variables={"at": at}),
    )
    assert world.get(f"/history/process-instance/{instance}")["state"] == "COMPLETED"
    kept = world.the("/history/variable-instance", processInstanceId=instance, variableName="at")
    assert datetime.fromisoformat(kept["value"]) == SOON


def test_handle_failure(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    body = ExternalTaskFailureDto(
        worker_id="w", error_message="no", error_details="long", retries=2, retry_timeout=60_000
    )
    call(handle_failure, task, body=body)
    told = world.get(f"/external-task/{task}")
    assert (told["errorMessage"], told["retries"]) == ("no", 2)


def test_handle_external_task_bpmn_error(world: World, call: Call) -> None:
    declined = '<error id="declined" errorCode="declined"/>'
    element = EXTERNAL_TASK.format(topic=unique("topic"))
    instance = world.start(world.define(element, roots=declined, beside=CAUGHT))
    task = world.the("/external-task", processInstanceId=instance)["id"]
    world.post(f"/external-task/{task}/lock", workerId="w", lockDuration=60_000)
    body = ExternalTaskBpmnError(
        worker_id="w", error_code="declined", error_message="no", variables={"why": VariableValueDto(value=1)}
    )
    call(handle_external_task_bpmn_error, task, body=body)
    assert world.the("/task", processInstanceId=instance)["taskDefinitionKey"] == "after"


def test_lock(world: World, call: Call) -> None:
    task = world.external_task()
    call(lock, task, body=LockExternalTaskDto(worker_id="other", lock_duration=60_000))
    assert world.get(f"/external-task/{task}")["workerId"] == "other"


def test_extend_lock(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    call(extend_lock, task, body=ExtendLockOnExternalTaskDto(worker_id="w", new_duration=3_600_000))
    ends = datetime.fromisoformat(world.get(f"/external-task/{task}")["lockExpirationTime"])
    assert ends > datetime.now(UTC) + timedelta(minutes=50)


def test_unlock(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    call(unlock, task)
    assert world.get(f"/external-task/{task}")["workerId"] is None


def test_get_external_task(world: World, call: Call) -> None:
    found = call(get_external_task, world.external_task())
    assert (found.activity_id, found.worker_id, found.lock_expiration_time) == ("charge", None, None)


def test_get_external_task_that_failed(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    world.post(f"/external-task/{task}/failure", **NO)
    found = call(get_external_task, task)
    assert (found.error_message, found.retries) == ("no", 0)


def test_get_external_task_error_details(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    world.post(f"/external-task/{task}/failure", **NO)
    assert call(get_external_task_error_details, task) == "Traceback: m\u00fcller"


def test_get_external_task_error_details_where_there_are_none(world: World, call: Call) -> None:
    assert call(get_external_task_error_details, world.external_task()) is None


def test_get_external_tasks(world: World, call: Call) -> None:
    task = world.external_task(worker="w")
    order = {"sort_by": "lockExpirationTime", "sort_order": "asc"}
    (found,) = call(
        get_external_tasks, external_task_id=task, locked=True, lock_expiration_before=SOON, **order
    )
    assert (found.id, found.worker_id) == (task, "w")


def test_get_external_tasks_count(world: World, call: Call) -> None:
    assert call(get_external_tasks_count, external_task_id=world.external_task(), not_locked=True).count == 1


def test_query_external_tasks(world: World, call: Call) -> None:
    tasks = [world.external_task(region="EU"), world.external_task(region="EU")]
    sorting = [ExternalTaskQuerySorting(sort_by="id", sort_order="asc")]
    eu = VariableQueryParameterDto(name="region", operator="eq", value="EU")
    query = ExternalTaskQueryDto(external_task_id_in=tasks, process_variables=[eu], sorting=sorting)
    assert [one.id for one in call(query_external_tasks, body=query)] == sorted(tasks)
    (second,) = call(query_external_tasks, body=query, first_result=1, max_results=1)
    assert second.id == max(tasks)


def test_query_external_tasks_count(world: World, call: Call) -> None:
    query = ExternalTaskQueryDto(external_task_id_in=[world.external_task()], with_retries_left=True)
    assert call(query_external_tasks_count, body=query).count == 1


def test_get_topic_names(world: World, call: Call) -> None:
    topic = unique("topic")
    world.external_task(topic=topic)
    assert topic in call(get_topic_names, with_unlocked_tasks=True)


def test_set_external_task_resource_priority(world: World, call: Call) -> None:
    task = world.external_task()
    call(set_external_task_resource_priority, task, body=PriorityDto(priority=7))
    assert world.get(f"/external-task/{task}")["priority"] == 7


def test_set_external_task_resource_retries(world: World, call: Call) -> None:
    task = world.external_task()
    call(set_external_task_resource_retries, task, body=RetriesDto(retries=4))
    assert world.get(f"/external-task/{task}")["retries"] == 4


def test_set_external_task_retries(world: World, call: Call) -> None:
    tasks = [world.external_task(), world.external_task()]
    query = ExternalTaskQueryDto(external_task_id=tasks[1])
    body = SetRetriesForExternalTasksDto(external_task_ids=tasks[:1], external_task_query=query, retries=4)
    call(set_external_task_retries, body=body)
    assert [world.get(f"/external-task/{task}")["retries"] for task in tasks] == [4, 4]


def test_set_external_task_retries_async_operation(world: World, call: Call) -> None:
    task = world.external_task()
    instance = world.get(f"/external-task/{task}")["processInstanceId"]
    body = SetRetriesForExternalTasksDto(process_instance_ids=[instance], retries=4)
    batch = call(set_external_task_retries_async_operation, body=body)
    world.run_batch(world.get(f"/batch/{batch.id}"))
    assert world.get(f"/external-task/{task}")["retries"] == 4
