"""Tasks: what a person does with them, and how they are found."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.task import (
    claim,
    complete,
    create_task,
    delegate_task,
    delete_task,
    get_deployed_form,
    get_form,
    get_form_variables,
    get_rendered_form,
    get_task,
    get_task_count_by_candidate_group,
    get_tasks,
    get_tasks_count,
    handle_bpmn_error,
    handle_escalation,
    query_tasks,
    query_tasks_count,
    resolve,
    set_assignee,
    submit,
    unclaim,
    update_task,
)
from camunda_rest.models import (
    CompleteTaskDto,
    TaskBpmnErrorDto,
    TaskDto,
    TaskEscalationDto,
    TaskQueryDto,
    UserIdDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.world import USER_TASK, World, bpmn, unique

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
CAUGHT = (
    '<boundaryEvent id="caught" attachedToRef="review">{event}</boundaryEvent>'
    '<sequenceFlow id="to-after" sourceRef="caught" targetRef="after"/>'
    '<userTask id="after"/>'
)
ERROR = CAUGHT.format(event='<errorEventDefinition errorRef="declined"/>')
ESCALATION = CAUGHT.format(event='<escalationEventDefinition escalationRef="late"/>')
FORM = """<userTask id="review"><extensionElements><camunda:formData>
    <camunda:formField id="amount" label="Amount" type="long" defaultValue="5"/>
</camunda:formData></extensionElements></userTask>"""


def test_get_task(world: World, call: Call) -> None:
    assert call(get_task, world.user_task()).task_definition_key == "review"


def test_get_task_with_variables(world: World, call: Call) -> None:
    found = world.user_task(amount=5)
    world.put(f"/task/{found}/localVariables/seen", value=True)
    every = call(get_task, found, with_task_variables_in_return=True).variables
    local = call(get_task, found, with_task_local_variables_in_return=True).variables
    assert (every.keys(), local.keys()) == ({"amount", "seen"}, {"seen"})


def test_get_task_with_comment_info(world: World, call: Call) -> None:
    found = world.user_task()
    world.post(f"/task/{found}/comment/create", message="Look")
    told = call(get_task, found, with_comment_attachment_info=True)
    assert (told.comment, told.attachment) == (True, False)


def test_get_tasks(world: World, call: Call) -> None:
    instance = world.instance(region="EU")
    (found,) = call(
        get_tasks,
        process_instance_id=instance,
        created_after=datetime.now(UTC) - timedelta(minutes=5),
        process_variables="region_eq_EU",
        sort_by="created",
        sort_order="desc",
        max_results=5,
    )
    assert found.process_instance_id == instance


def test_get_tasks_with_nothing_found(call: Call) -> None:
    assert call(get_tasks, created_after=SOON) == []


def test_get_tasks_count(world: World, call: Call) -> None:
    assert call(get_tasks_count, process_instance_id=world.instance()).count == 1


def test_query_tasks(world: World, call: Call) -> None:
    instance = world.instance()
    either = TaskQueryDto(assignee="demo", task_definition_key_like="nothing")
    query = TaskQueryDto(process_instance_id=instance, created_before=SOON, or_queries=[either])
    (found,) = call(query_tasks, body=query, first_result=0, max_results=5)
    assert found.assignee == "demo"


def test_query_tasks_count(world: World, call: Call) -> None:
    query = TaskQueryDto(process_instance_id_in=[world.instance(), world.instance()])
    assert call(query_tasks_count, body=query).count == 2


def test_claim(world: World, call: Call) -> None:
    found = world.the("/task", processInstanceId=world.instance('<userTask id="free"/>'))["id"]
    call(claim, found, body=UserIdDto(user_id="mary"))
    assert world.get(f"/task/{found}")["assignee"] == "mary"


def test_unclaim(world: World, call: Call) -> None:
    found = world.user_task()
    call(unclaim, found)
    assert world.get(f"/task/{found}")["assignee"] is None


def test_set_assignee(world: World, call: Call) -> None:
    found = world.user_task()
    call(set_assignee, found, body=UserIdDto(user_id="mary"))
    assert world.get(f"/task/{found}")["assignee"] == "mary"


def test_delegate_task(world: World, call: Call) -> None:
    found = world.user_task()
    call(delegate_task, found, body=UserIdDto(user_id="mary"))
    assert world.get(f"/task/{found}")["delegationState"] == "PENDING"


def test_resolve(world: World, call: Call) -> None:
    found = world.user_task()
    world.post(f"/task/{found}/delegate", userId="mary")
    call(resolve, found, body=CompleteTaskDto(variables={"ok": VariableValueDto(value=True)}))
    assert world.get(f"/task/{found}")["delegationState"] == "RESOLVED"


def test_complete(world: World, call: Call) -> None:
    found = world.user_task()
    assert call(complete, found, body=CompleteTaskDto()) is None
    assert not world.exists(f"/task/{found}")


def test_complete_with_variables_in_return(world: World, call: Call) -> None:
    at = VariableValueDto(value=SOON, type_="Date")
    body = CompleteTaskDto(variables={"at": at}, with_variables_in_return=True)
    answer = call(complete, world.user_task(amount=5), body=body)
    assert answer["amount"].value == 5
    assert datetime.fromisoformat(answer["at"].value) == SOON


def test_submit(world: World, call: Call) -> None:
    found = world.user_task()
    assert call(submit, found, body=CompleteTaskDto()) is None
    assert not world.exists(f"/task/{found}")


def test_handle_bpmn_error(world: World, call: Call) -> None:
    definition = world.define(USER_TASK, roots='<error id="declined" errorCode="declined"/>', beside=ERROR)
    instance = world.start(definition)
    found = world.the("/task", processInstanceId=instance)["id"]
    body = TaskBpmnErrorDto(error_code="declined", variables={"why": VariableValueDto(value="x")})
    call(handle_bpmn_error, found, body=body)
    assert world.the("/task", processInstanceId=instance)["taskDefinitionKey"] == "after"


def test_handle_escalation(world: World, call: Call) -> None:
    late = '<escalation id="late" escalationCode="late"/>'
    instance = world.start(world.define(USER_TASK, roots=late, beside=ESCALATION))
    found = world.the("/task", processInstanceId=instance)["id"]
    call(handle_escalation, found, body=TaskEscalationDto(escalation_code="late"))
    assert world.the("/task", processInstanceId=instance)["taskDefinitionKey"] == "after"


def test_create_task(world: World, call: Call) -> None:
    body = TaskDto(id=unique("task"), name="Alone", due=SOON, priority=7)
    call(create_task, body=body)
    created = world.get(f"/task/{body.id}")
    assert (created["name"], created["priority"]) == ("Alone", 7)
    assert datetime.fromisoformat(created["due"]) == SOON


def test_update_task(world: World, call: Call) -> None:
    found = world.user_task()
    call(update_task, found, body=TaskDto(name="Other", follow_up=SOON))
    assert datetime.fromisoformat(world.get(f"/task/{found}")["followUp"]) == SOON


def test_delete_task(world: World, call: Call) -> None:
    alone = unique("task")
    world.post("/task/create", id=alone)
    call(delete_task, alone)
    assert not world.exists(f"/task/{alone}")


def test_get_task_count_by_candidate_group(world: World, call: Call) -> None:
    group = unique("group")
    world.instance(f'<userTask id="theirs" camunda:candidateGroups="{group}"/>')
    counts = {one.group_name: one.task_count for one in call(get_task_count_by_candidate_group)}
    assert counts[group] == 1


def test_get_form(world: World, call: Call) -> None:
    instance = world.instance('<userTask id="review" camunda:formKey="embedded:app:form.html"/>')
    found = world.the("/task", processInstanceId=instance)["id"]
    assert call(get_form, found).key == "embedded:app:form.html"


def test_get_form_variables(world: World, call: Call) -> None:
    found = world.the("/task", processInstanceId=world.instance(FORM))["id"]
    assert call(get_form_variables, found, deserialize_values=False)["amount"].value == 5


def test_get_rendered_form(world: World, call: Call) -> None:
    found = world.the("/task", processInstanceId=world.instance(FORM))["id"]
    assert b"<form" in call(get_rendered_form, found).payload.read()


def test_get_deployed_form(world: World, call: Call) -> None:
    key, html = unique("form"), b"<form>\xc3\xbc</form>"
    form = '<userTask id="review" camunda:formKey="embedded:deployment:form.html"/>'
    definition = world.deploy({f"{key}.bpmn": bpmn(key, form), "form.html": html})
    (definition_id,) = definition["deployedProcessDefinitions"]
    instance = world.post(f"/process-definition/{definition_id}/start")["id"]
    found = world.the("/task", processInstanceId=instance)["id"]
    answer = call(get_deployed_form, found)
    assert (answer.payload.read(), answer.mime_type) == (html, "application/xhtml+xml")
