"""Process instances: what is done with one and with many; modified and migrated."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from camunda_rest.api.migration import (
    execute_migration_plan,
    execute_migration_plan_async,
    generate_migration_plan,
    validate_migration_plan,
)
from camunda_rest.api.modification import execute_modification, execute_modification_async
from camunda_rest.api.process_instance import (
    correlate_message_async_operation,
    delete_async_historic_query_based,
    delete_process_instance,
    delete_process_instances_async_operation,
    get_activity_instance_tree,
    get_process_instance,
    get_process_instances,
    get_process_instances_count,
    modify_process_instance,
    modify_process_instance_async_operation,
    query_process_instances,
    query_process_instances_count,
    set_retries_by_process,
    set_retries_by_process_historic_query_based,
    set_variables_async_operation,
    update_suspension_state,
    update_suspension_state_async_operation,
    update_suspension_state_by_id,
)
from camunda_rest.api.process_instance_comment import (
    delete_process_instance_comment,
    delete_process_instance_comments,
    get_process_instance_comments,
    update_process_instance_comment,
)
from camunda_rest.errors import NotFound
from camunda_rest.models import (
    BatchDto,
    CommentDto,
    CorrelationMessageAsyncDto,
    DeleteProcessInstancesDto,
    HistoricProcessInstanceQueryDto,
    MigrationExecutionDto,
    MigrationInstructionDto,
    MigrationPlanDto,
    MigrationPlanGenerationDto,
    ModificationDto,
    MultipleProcessInstanceModificationInstructionDto,
    ProcessInstanceModificationDto,
    ProcessInstanceModificationInstructionDto,
    ProcessInstanceQueryDto,
    ProcessInstanceQuerySorting,
    ProcessInstanceSuspensionStateAsyncDto,
    ProcessInstanceSuspensionStateDto,
    SetJobRetriesByProcessDto,
    SetVariablesAsyncDto,
    SuspensionStateDto,
    TriggerVariableValueDto,
    VariableQueryParameterDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.world import USER_TASK, Definition, World, unique

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
AFTER = '<userTask id="after"/>'
TWO = (USER_TASK, AFTER)


def tasks(world: World, instance: str) -> list[str]:
    return sorted(one["taskDefinitionKey"] for one in world.get("/task", processInstanceId=instance))


def run(world: World, batch: BatchDto) -> None:
    world.run_batch(world.get(f"/batch/{batch.id}"))


def only(instance: str) -> HistoricProcessInstanceQueryDto:
    return HistoricProcessInstanceQueryDto(process_instance_id=instance)


def test_get_process_instance(world: World, call: Call) -> None:
    found = call(get_process_instance, world.instance(business_key="b-1"))
    assert (found.business_key, found.suspended, found.case_instance_id) == ("b-1", False, None)


def test_get_process_instances(world: World, call: Call) -> None:
    key = unique("b")
    instance = world.instance(business_key=key, region="EU")
    order = {"sort_by": "businessKey", "sort_order": "asc"}
    found = call(get_process_instances, business_key=key, variables="region_eq_EU", **order)
    assert [one.id for one in found] == [instance]


def test_get_process_instances_count(world: World, call: Call) -> None:
    key = unique("b")
    world.instance(business_key=key)
    assert call(get_process_instances_count, business_key=key).count == 1


def test_query_process_instances(world: World, call: Call) -> None:
    instances = [world.instance(amount=5), world.instance(amount=6)]
    many = VariableQueryParameterDto(name="amount", operator="gt", value=5)
    sorting = [ProcessInstanceQuerySorting(sort_by="instanceId", sort_order="asc")]
    query = ProcessInstanceQueryDto(process_instance_ids=instances, sorting=sorting)
    assert [one.id for one in call(query_process_instances, body=query)] == sorted(instances)
    query = ProcessInstanceQueryDto(
        or_queries=[ProcessInstanceQueryDto(process_instance_ids=instances, variables=[many])]
    )
    assert instances[1] in [one.id for one in call(query_process_instances, body=query, max_results=500)]


def test_query_process_instances_count(world: World, call: Call) -> None:
    query = ProcessInstanceQueryDto(process_instance_ids=[world.instance(), world.instance()])
    assert call(query_process_instances_count, body=query).count == 2


def test_get_activity_instance_tree(world: World, call: Call) -> None:
    instance = world.instance(
        '<subProcess id="sub"><startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="inner"/>'
        '<userTask id="inner"/></subProcess>'
    )
    tree = call(get_activity_instance_tree, instance)
    (sub,) = tree.child_activity_instances
    (inner,) = sub.child_activity_instances
    assert (tree.parent_activity_instance_id, sub.activity_id, inner.activity_id) == (None, "sub", "inner")


def test_get_activity_instance_tree_with_incidents(world: World, call: Call) -> None:
    job = world.get(f"/job/{world.failed_job()}")
    (transition,) = call(get_activity_instance_tree, job["processInstanceId"]).child_transition_instances
    (incident,) = transition.incidents
    assert (transition.activity_id, incident.activity_id) == ("fails", "fails")


def test_delete_process_instance(world: World, call: Call) -> None:
    instance = world.instance()
    call(
        delete_process_instance,
        instance,
        skip_custom_listeners=True,
        skip_io_mappings=True,
        skip_subprocesses=True,
        fail_if_not_exists=True,
    )
    assert not world.exists(f"/process-instance/{instance}")


def test_delete_process_instance_that_does_not_exist(call: Call) -> None:
    assert call(delete_process_instance, "none", fail_if_not_exists=False) is None
    with pytest.raises(NotFound):
        call(delete_process_instance, "none")


def test_delete_process_instances_async_operation(world: World, call: Call) -> None:
    instances = [world.instance(), world.instance()]
    body = DeleteProcessInstancesDto(
        process_instance_ids=instances[:1],
        process_instance_query=ProcessInstanceQueryDto(process_instance_ids=instances[1:]),
        delete_reason="m\u00fcller",
        skip_custom_listeners=True,
    )
    run(world, call(delete_process_instances_async_operation, body=body))
    told = [world.get(f"/history/process-instance/{instance}") for instance in instances]
    assert [one["deleteReason"] for one in told] == ["m\u00fcller"] * 2


def test_delete_async_historic_query_based(world: World, call: Call) -> None:
    instance = world.instance()
    body = DeleteProcessInstancesDto(historic_process_instance_query=only(instance), delete_reason="x")
    run(world, call(delete_async_historic_query_based, body=body))
    assert not world.exists(f"/process-instance/{instance}")


def test_correlate_message_async_operation(world: World, call: Call) -> None:
    name = unique("message")
    catch = (
        '<intermediateCatchEvent id="wait"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>'
    )
    definition = world.define(catch, USER_TASK, roots=f'<message id="m" name="{name}"/>')
    instance = world.start(definition)
    at = VariableValueDto(value=SOON, type_="Date")
    body = CorrelationMessageAsyncDto(
        message_name=name, process_instance_ids=[instance], variables={"at": at}
    )
    run(world, call(correlate_message_async_operation, body=body))
    assert tasks(world, instance) == ["review"]


def test_set_variables_async_operation(world: World, call: Call) -> None:
    instance = world.instance()
    at = VariableValueDto(value=SOON, type_="Date")
    body = SetVariablesAsyncDto(process_instance_ids=[instance], variables={"at": at})
    run(world, call(set_variables_async_operation, body=body))
    kept = world.get(f"/process-instance/{instance}/variables/at")
    assert datetime.fromisoformat(kept["value"]) == SOON


def test_set_retries_by_process(world: World, call: Call) -> None:
    job = world.failed_job()
    instance = world.get(f"/job/{job}")["processInstanceId"]
    body = SetJobRetriesByProcessDto(process_instances=[instance], retries=4, due_date=SOON)
    run(world, call(set_retries_by_process, body=body))
    assert datetime.fromisoformat(world.get(f"/job/{job}")["dueDate"]) == SOON


def test_set_retries_by_process_historic_query_based(world: World, call: Call) -> None:
    job = world.failed_job()
    instance = world.get(f"/job/{job}")["processInstanceId"]
    body = SetJobRetriesByProcessDto(historic_process_instance_query=only(instance), retries=4)
    run(world, call(set_retries_by_process_historic_query_based, body=body))
    assert world.get(f"/job/{job}")["retries"] == 4


def test_update_suspension_state(world: World, call: Call) -> None:
    instance = world.instance()
    body = ProcessInstanceSuspensionStateDto(process_instance_ids=[instance], suspended=True)
    call(update_suspension_state, body=body)
    assert world.get(f"/process-instance/{instance}")["suspended"]


def test_update_suspension_state_async_operation(world: World, call: Call) -> None:
    instance = world.instance()
    body = ProcessInstanceSuspensionStateAsyncDto(
        historic_process_instance_query=only(instance), suspended=True
    )
    run(world, call(update_suspension_state_async_operation, body=body))
    assert world.get(f"/process-instance/{instance}")["suspended"]


def test_update_suspension_state_by_id(world: World, call: Call) -> None:
    instance = world.instance()
    call(update_suspension_state_by_id, instance, body=SuspensionStateDto(suspended=True))
    assert world.get(f"/process-instance/{instance}")["suspended"]


def modification() -> ProcessInstanceModificationDto:
    """From ``review`` to ``after``, with a variable."""
    here = TriggerVariableValueDto(value=5, type_="Integer", local=True)
    return ProcessInstanceModificationDto(
        annotation="by hand",
        skip_custom_listeners=True,
        skip_io_mappings=True,
        instructions=[
            ProcessInstanceModificationInstructionDto(
                type_="startBeforeActivity", activity_id="after", variables={"here": here}
            ),
            ProcessInstanceModificationInstructionDto(type_="cancel", activity_id="review"),
        ],
    )


def test_modify_process_instance(world: World, call: Call) -> None:
    instance = world.instance(*TWO)
    call(modify_process_instance, instance, body=modification())
    assert tasks(world, instance) == ["after"]
    assert world.the("/variable-instance", processInstanceIdIn=instance)["value"] == 5


def test_modify_process_instance_async_operation(world: World, call: Call) -> None:
    instance = world.instance(*TWO)
    run(world, call(modify_process_instance_async_operation, instance, body=modification()))
    assert tasks(world, instance) == ["after"]


def many(world: World) -> tuple[list[str], ModificationDto]:
    definition = world.define(*TWO)
    instances = [world.start(definition), world.start(definition)]
    return instances, ModificationDto(
        process_definition_id=definition.id,
        process_instance_ids=instances[:1],
        historic_process_instance_query=only(instances[1]),
        annotation="by hand",
        instructions=[
            MultipleProcessInstanceModificationInstructionDto(
                type_="cancel", activity_id="review", cancel_current_active_activity_instances=True
            ),
            MultipleProcessInstanceModificationInstructionDto(
                type_="startBeforeActivity", activity_id="after"
            ),
        ],
    )


def test_execute_modification(world: World, call: Call) -> None:
    instances, body = many(world)
    call(execute_modification, body=body)
    assert [tasks(world, instance) for instance in instances] == [["after"], ["after"]]


def test_execute_modification_async(world: World, call: Call) -> None:
    instances, body = many(world)
    run(world, call(execute_modification_async, body=body))
    assert [tasks(world, instance) for instance in instances] == [["after"], ["after"]]


def plan(source: Definition, target: Definition) -> MigrationPlanDto:
    step = MigrationInstructionDto(
        source_activity_ids=["review"], target_activity_ids=["after"], update_event_trigger=False
    )
    return MigrationPlanDto(
        source_process_definition_id=source.id, target_process_definition_id=target.id, instructions=[step]
    )


def test_generate_migration_plan(world: World, call: Call) -> None:
    source, target = world.define(*TWO), world.define(*TWO)
    body = MigrationPlanGenerationDto(
        source_process_definition_id=source.id,
        target_process_definition_id=target.id,
        update_event_triggers=True,
        variables={"moved": VariableValueDto(value=5, type_="Integer")},
    )
    made = call(generate_migration_plan, body=body)
    assert sorted(one.source_activity_ids[0] for one in made.instructions) == ["after", "review"]
    assert made.variables["moved"].value == 5


def test_validate_migration_plan(world: World, call: Call) -> None:
    report = call(validate_migration_plan, body=plan(world.define(USER_TASK), world.define(AFTER)))
    assert (report.instruction_reports, report.variable_reports) == ([], {})


def test_validate_migration_plan_that_cannot_be(world: World, call: Call) -> None:
    wrong = plan(world.define(USER_TASK), world.define(USER_TASK))
    (report,) = call(validate_migration_plan, body=wrong).instruction_reports
    assert report.instruction.target_activity_ids == ["after"]
    assert report.failures


def test_execute_migration_plan(world: World, call: Call) -> None:
    source, target = world.define(USER_TASK), world.define(AFTER)
    instance = world.start(source)
    body = MigrationExecutionDto(migration_plan=plan(source, target), process_instance_ids=[instance])
    call(execute_migration_plan, body=body)
    assert tasks(world, instance) == ["after"]


def test_execute_migration_plan_async(world: World, call: Call) -> None:
    source, target = world.define(USER_TASK), world.define(AFTER)
    instance = world.start(source)
    query = ProcessInstanceQueryDto(process_definition_id=source.id)
    body = MigrationExecutionDto(
        migration_plan=plan(source, target), process_instance_query=query, skip_io_mappings=True
    )
    run(world, call(execute_migration_plan_async, body=body))
    assert tasks(world, instance) == ["after"]


def commented(world: World) -> tuple[str, str]:
    """An instance, and a comment at its task."""
    instance = world.instance()
    task = world.the("/task", processInstanceId=instance)["id"]
    comment = world.post(f"/task/{task}/comment/create", message="Look", processInstanceId=instance)
    return instance, str(comment["id"])


def test_get_process_instance_comments(world: World, call: Call) -> None:
    instance, comment = commented(world)
    (found,) = call(get_process_instance_comments, instance)
    assert (found.id, found.message) == (comment, "Look")


def test_update_process_instance_comment(world: World, call: Call) -> None:
    instance, comment = commented(world)
    call(update_process_instance_comment, instance, body=CommentDto(id=comment, message="Other"))
    assert world.the(f"/process-instance/{instance}/comment")["message"] == "Other"


def test_delete_process_instance_comment(world: World, call: Call) -> None:
    instance, comment = commented(world)
    call(delete_process_instance_comment, instance, comment)
    assert world.get(f"/process-instance/{instance}/comment") == []


def test_delete_process_instance_comments(world: World, call: Call) -> None:
    instance, _ = commented(world)
    call(delete_process_instance_comments, instance)
    assert world.get(f"/process-instance/{instance}/comment") == []
