"""Instances of processes, running and ended, and reports on them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from camunda_rest.api.historic_process_definition import (
    get_cleanable_historic_process_instance_report,
    get_cleanable_historic_process_instance_report_count,
    get_historic_activity_statistics,
)
from camunda_rest.api.historic_process_instance import (
    delete_historic_process_instance,
    delete_historic_process_instances_async,
    delete_historic_variable_instances_of_historic_process_instance,
    get_historic_process_instance,
    get_historic_process_instance_duration_report,
    get_historic_process_instances,
    get_historic_process_instances_count,
    query_historic_process_instances,
    query_historic_process_instances_count,
    set_removal_time_async,
)
from camunda_rest.models import (
    DeleteHistoricProcessInstancesDto,
    HistoricProcessInstanceQueryDto,
    HistoricProcessInstanceQuerySorting,
    SetRemovalTimeToHistoricProcessInstancesDto,
    VariableQueryParameterDto,
)
from conformance.calls import Call
from conformance.world import USER_TASK, Definition, World, unique

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
PASSES = '<task id="passes"/>'


def ended(world: World, **variables: Any) -> str:
    return world.instance(PASSES, **variables)


def ended_definition(world: World, instances: int = 1) -> Definition:
    """A definition of which there are ended instances, and no others."""
    definition = world.define(PASSES)
    for _ in range(instances):
        world.start(definition)
    return definition


def test_get_historic_process_instance(world: World, call: Call) -> None:
    found = call(get_historic_process_instance, world.instance(business_key="order-1"))
    assert (found.business_key, found.state, found.end_time) == ("order-1", "ACTIVE", None)


def test_get_historic_process_instance_that_ended(world: World, call: Call) -> None:
    found = call(get_historic_process_instance, ended(world))
    assert (found.state, found.business_key) == ("COMPLETED", None)
    assert found.removal_time - found.end_time == timedelta(days=1)


def test_get_historic_process_instance_that_was_deleted(world: World, call: Call) -> None:
    instance = world.instance()
    world.delete(f"/process-instance/{instance}")
    assert call(get_historic_process_instance, instance).state == "EXTERNALLY_TERMINATED"


def test_get_historic_process_instance_of_a_called_process(world: World, call: Call) -> None:
    called = world.define(USER_TASK)
    instance = world.instance(f'<callActivity id="calls" calledElement="{called.key}"/>')
    (sub,) = world.get("/process-instance", superProcessInstance=instance)
    found = call(get_historic_process_instance, sub["id"])
    assert (found.super_process_instance_id, found.root_process_instance_id) == (instance, instance)


def test_get_historic_process_instances(world: World, call: Call) -> None:
    key = unique("order")
    instance = world.instance(business_key=key, region="EU")
    (found,) = call(
        get_historic_process_instances,
        process_instance_business_key=key,
        started_after=datetime.now(UTC) - timedelta(minutes=5),
        variables="region_eq_EU",
        executed_activity_before=LATER,
        unfinished=True,
        sort_by="startTime",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert found.id == instance


def test_get_historic_process_instances_of_a_tenant(world: World, call: Call) -> None:
    tenant = unique("tenant")
    instance = world.start(world.define(USER_TASK, tenant=tenant))
    world.start(world.define(USER_TASK, tenant=unique("tenant")))
    (found,) = call(get_historic_process_instances, tenant_id_in=tenant, active=True)
    assert (found.id, found.tenant_id) == (instance, tenant)


def test_get_historic_process_instances_with_incidents(world: World, call: Call) -> None:
    instance = world.the("/job", jobId=world.failed_job())["processInstanceId"]
    (found,) = call(
        get_historic_process_instances,
        process_instance_ids=instance,
        with_incidents=True,
        incident_status="open",
    )
    assert found.id == instance


def test_get_historic_process_instances_with_nothing_found(call: Call) -> None:
    assert call(get_historic_process_instances, started_after=LATER) == []


def test_get_historic_process_instances_count(world: World, call: Call) -> None:
    instances = [ended(world), world.instance()]
    count = call(
        get_historic_process_instances_count,
        process_instance_ids=",".join(instances),
        finished=True,
        finished_before=LATER,
    )
    assert count.count == 1


def test_query_historic_process_instances(world: World, call: Call) -> None:
    first, second = ended(world, amount=5, region="EU"), ended(world, amount=50, region="US")
    query = HistoricProcessInstanceQueryDto(
        process_instance_ids=[first, second],
        finished_after=datetime.now(UTC) - timedelta(minutes=5),
        variables=[VariableQueryParameterDto(name="amount", operator="gteq", value=50)],
        or_queries=[
            HistoricProcessInstanceQueryDto(
                started_after=LATER,
                variables=[VariableQueryParameterDto(name="region", operator="like", value="U%")],
            )
        ],
        sorting=[
            HistoricProcessInstanceQuerySorting(sort_by="businessKey", sort_order="asc"),
            HistoricProcessInstanceQuerySorting(sort_by="endTime", sort_order="desc"),
        ],
    )
    (found,) = call(query_historic_process_instances, body=query, first_result=0, max_results=5)
    assert found.id == second


def test_query_historic_process_instances_count(world: World, call: Call) -> None:
    query = HistoricProcessInstanceQueryDto(
        process_instance_ids=[ended(world)], executed_activity_id_in=["passes"]
    )
    assert call(query_historic_process_instances_count, body=query).count == 1


def test_delete_historic_process_instance(world: World, call: Call) -> None:
    instance = ended(world)
    call(delete_historic_process_instance, instance)
    assert not world.exists(f"/history/process-instance/{instance}")


def test_delete_historic_process_instance_that_is_gone(world: World, call: Call) -> None:
    instance = ended(world)
    world.delete(f"/history/process-instance/{instance}")
    assert call(delete_historic_process_instance, instance, fail_if_not_exists=False) is None


def test_delete_historic_process_instances_async(world: World, call: Call) -> None:
    instances = [ended(world), ended(world)]
    body = DeleteHistoricProcessInstancesDto(
        historic_process_instance_ids=instances, delete_reason="old", fail_if_not_exists=False
    )
    assert call(delete_historic_process_instances_async, body=body).total_jobs == 2
    world.run_batch(call.response.json())
    assert world.get("/history/process-instance", processInstanceIds=",".join(instances)) == []


def test_delete_historic_process_instances_async_by_query(world: World, call: Call) -> None:
    definition = ended_definition(world)
    query = HistoricProcessInstanceQueryDto(process_definition_key=definition.key, finished_before=LATER)
    body = DeleteHistoricProcessInstancesDto(historic_process_instance_query=query)
    call(delete_historic_process_instances_async, body=body)
    world.run_batch(call.response.json())
    assert world.get("/history/process-instance", processDefinitionKey=definition.key) == []


def test_delete_historic_variable_instances_of_historic_process_instance(world: World, call: Call) -> None:
    instance = ended(world, amount=5)
    call(delete_historic_variable_instances_of_historic_process_instance, instance)
    assert world.get("/history/variable-instance", processInstanceId=instance) == []


@pytest.mark.parametrize("unit", ["month", "quarter"])
def test_get_historic_process_instance_duration_report(world: World, call: Call, unit: str) -> None:
    definition = ended_definition(world, 2)
    (line,) = call(
        get_historic_process_instance_duration_report,
        report_type="duration",
        period_unit=unit,
        process_definition_key_in=definition.key,
        started_after=datetime.now(UTC) - timedelta(minutes=5),
        started_before=LATER,
    )
    assert line.period_unit == unit.upper()
    assert line.minimum <= line.average <= line.maximum


def test_set_removal_time_async(world: World, call: Call) -> None:
    instance = ended(world)
    body = SetRemovalTimeToHistoricProcessInstancesDto(
        historic_process_instance_ids=[instance], absolute_removal_time=LATER, hierarchical=True
    )
    call(set_removal_time_async, body=body)
    world.run_batch(call.response.json())
    removal = world.get(f"/history/process-instance/{instance}")["removalTime"]
    assert datetime.fromisoformat(removal) == LATER


def test_set_removal_time_async_by_query(world: World, call: Call) -> None:
    definition = ended_definition(world)
    query = HistoricProcessInstanceQueryDto(process_definition_id=definition.id, started_before=LATER)
    body = SetRemovalTimeToHistoricProcessInstancesDto(
        historic_process_instance_query=query, cleared_removal_time=True
    )
    call(set_removal_time_async, body=body)
    world.run_batch(call.response.json())
    (instance,) = world.get("/history/process-instance", processDefinitionKey=definition.key)
    assert instance["removalTime"] is None


def test_get_cleanable_historic_process_instance_report(world: World, call: Call) -> None:
    definition = ended_definition(world, 2)
    (line,) = call(
        get_cleanable_historic_process_instance_report,
        process_definition_key_in=definition.key,
        compact=True,
        sort_by="finished",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert (line.finished_process_instance_count, line.history_time_to_live) == (2, 1)


def test_get_cleanable_historic_process_instance_report_count(world: World, call: Call) -> None:
    definition = ended_definition(world)
    report = get_cleanable_historic_process_instance_report_count
    assert call(report, process_definition_id_in=definition.id).count == 1


def test_get_historic_activity_statistics(world: World, call: Call) -> None:
    definition = world.define(USER_TASK)
    first = world.start(definition)
    world.start(definition)
    world.delete(f"/process-instance/{first}")
    found = call(
        get_historic_activity_statistics,
        definition.id,
        canceled=True,
        finished=True,
        complete_scope=True,
        incidents=True,
        started_after=datetime.now(UTC) - timedelta(minutes=5),
        sort_by="activityId",
        sort_order="asc",
    )
    by_id = {one.id: one for one in found}
    assert (by_id["review"].instances, by_id["review"].canceled) == (1, 1)
    assert by_id["start"].finished == 2


def test_get_historic_activity_statistics_of_incidents(world: World, call: Call) -> None:
    job = world.the("/job", jobId=world.failed_job())
    definition, instance = job["processDefinitionId"], job["processInstanceId"]
    found = call(
        get_historic_activity_statistics,
        definition,
        incidents=True,
        process_instance_id_in=instance,
        started_before=LATER,
    )
    assert [one.open_incidents for one in found if one.id == "fails"] == [1]
