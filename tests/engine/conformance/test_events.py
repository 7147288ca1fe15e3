"""Messages, signals, conditions, and what waits for them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from camunda_rest.api.condition import evaluate_condition
from camunda_rest.api.event_subscription import get_event_subscriptions, get_event_subscriptions_count
from camunda_rest.api.execution import (
    create_incident,
    get_execution,
    get_executions,
    get_executions_count,
    get_message_event_subscription,
    query_executions,
    query_executions_count,
    signal_execution,
    trigger_event,
)
from camunda_rest.api.message import deliver_message
from camunda_rest.api.signal import throw_signal
from camunda_rest.errors import MismatchingCorrelation
from camunda_rest.models import (
    CorrelationMessageDto,
    CreateIncidentDto,
    EvaluationConditionDto,
    ExecutionQueryDto,
    ExecutionQuerySorting,
    ExecutionTriggerDto,
    SignalDto,
    VariableQueryParameterDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.world import USER_TASK, World, unique

MESSAGE = '<message id="paid" name="{name}"/>'
CATCH = (
    '<intermediateCatchEvent id="wait"><messageEventDefinition messageRef="paid"/></intermediateCatchEvent>'
)
START = '<messageEventDefinition messageRef="paid"/>'
SIGNAL = '<signal id="alarm" name="{name}"/>'
CATCH_SIGNAL = (
    '<intermediateCatchEvent id="wait"><signalEventDefinition signalRef="alarm"/></intermediateCatchEvent>'
)
CONDITION = (
    '<conditionalEventDefinition><condition xsi:type="tFormalExpression">${{{name} == 5}}</condition>'
    "</conditionalEventDefinition>"
)
SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)


def waiting(world: World, name: str, **variables: object) -> str:
    """An instance that waits for a message of this name."""
    definition = world.define(CATCH, USER_TASK, roots=MESSAGE.format(name=name))
    return world.start(definition, business_key=name, **variables)


def where(world: World, instance: str) -> object:
    return world.the("/task", processInstanceId=instance)["taskDefinitionKey"]


def test_deliver_message(world: World, call: Call) -> None:
    name = unique("message")
    instance = waiting(world, name, customer=7)
    body = CorrelationMessageDto(
        message_name=name,
        business_key=name,
        correlation_keys={"customer": VariableValueDto(value=7, type_="Integer")},
        process_variables={"at": VariableValueDto(value=SOON, type_="Date")},
    )
    assert call(deliver_message, body=body) is None
    assert where(world, instance) == "review"
    assert world.get(f"/process-instance/{instance}/variables")["at"]["type"] == "Date"


def test_deliver_message_with_its_result(world: World, call: Call) -> None:
    name = unique("message")
    instance = waiting(world, name, customer=7)
    body = CorrelationMessageDto(message_name=name, result_enabled=True, variables_in_result_enabled=True)
    (result,) = call(deliver_message, body=body)
    assert (result.result_type, result.process_instance) == ("Execution", None)
    assert result.execution.process_instance_id == instance
    assert result.variables["customer"].value == 7


def test_deliver_message_to_all(world: World, call: Call) -> None:
    name = unique("message")
    waiting(world, name)
    waiting(world, name)
    body = CorrelationMessageDto(message_name=name, all_=True, result_enabled=True)
    assert [one.variables for one in call(deliver_message, body=body)] == [None, None]


def test_deliver_message_that_starts_an_instance(world: World, call: Call) -> None:
    name = unique("message")
    world.define(USER_TASK, roots=MESSAGE.format(name=name), start=START)
    body = CorrelationMessageDto(message_name=name, business_key="b-1", result_enabled=True)
    (result,) = call(deliver_message, body=body)
    assert (result.result_type, result.execution) == ("ProcessDefinition", None)
    assert result.process_instance.business_key == "b-1"


def test_deliver_message_that_nobody_waits_for(call: Call) -> None:
    with pytest.raises(MismatchingCorrelation):
        call(deliver_message, body=CorrelationMessageDto(message_name=unique("message")))


def test_throw_signal(world: World, call: Call) -> None:
    name = unique("signal")
    instance = world.start(world.define(CATCH_SIGNAL, USER_TASK, roots=SIGNAL.format(name=name)))
    call(throw_signal, body=SignalDto(name=name, variables={"why": VariableValueDto(value="x")}))
    assert where(world, instance) == "review"


def test_evaluate_condition(world: World, call: Call) -> None:
    name = unique("amount")
    definition = world.define(USER_TASK, start=CONDITION.format(name=name))
    body = EvaluationConditionDto(
        business_key="b-1",
        process_definition_id=definition.id,
        variables={name: VariableValueDto(value=5, type_="Integer")},
    )
    (started,) = call(evaluate_condition, body=body)
    assert (started.definition_id, started.business_key) == (definition.id, "b-1")


def test_get_event_subscriptions(world: World, call: Call) -> None:
    name = unique("message")
    instance = waiting(world, name)
    order = {"sort_by": "created", "sort_order": "asc"}
    (found,) = call(get_event_subscriptions, event_name=name, event_type="message", **order)
    assert (found.process_instance_id, found.activity_id) == (instance, "wait")


def test_get_event_subscriptions_count(world: World, call: Call) -> None:
    name = unique("message")
    waiting(world, name)
    assert call(get_event_subscriptions_count, event_name=name).count == 1


def execution_at(world: World, instance: str, activity: str) -> str:
    return str(world.the("/execution", processInstanceId=instance, activityId=activity)["id"])


def test_get_message_event_subscription(world: World, call: Call) -> None:
    name = unique("message")
    execution = execution_at(world, waiting(world, name), "wait")
    found = call(get_message_event_subscription, execution, name)
    assert (found.event_type, found.execution_id) == ("message", execution)


def test_trigger_event(world: World, call: Call) -> None:
    name = unique("message")
    instance = waiting(world, name)
    body = ExecutionTriggerDto(variables={"why": VariableValueDto(value="x")})
    call(trigger_event, execution_at(world, instance, "wait"), name, body=body)
    assert where(world, instance) == "review"


def test_signal_execution(world: World, call: Call) -> None:
    instance = world.start(world.define('<receiveTask id="receive"/>', USER_TASK))
    body = ExecutionTriggerDto(variables={"why": VariableValueDto(value="x")})
    call(signal_execution, execution_at(world, instance, "receive"), body=body)
    assert where(world, instance) == "review"


def test_create_incident(world: World, call: Call) -> None:
    execution = world.instance()
    body = CreateIncidentDto(incident_type="custom", configuration="c", message="m\u00fcller")
    created = call(create_incident, execution, body=body)
    assert world.the("/incident", incidentId=created.id)["incidentMessage"] == "m\u00fcller"


def test_get_execution(world: World, call: Call) -> None:
    instance = world.instance()
    found = call(get_execution, instance)
    assert (found.process_instance_id, found.ended, found.tenant_id) == (instance, False, None)


def test_get_executions(world: World, call: Call) -> None:
    instance = world.instance(region="EU")
    order = {"sort_by": "instanceId", "sort_order": "asc"}
    found = call(get_executions, process_instance_id=instance, process_variables="region_eq_EU", **order)
    assert [one.id for one in found] == [instance]


def test_get_executions_count(world: World, call: Call) -> None:
    assert call(get_executions_count, process_instance_id=world.instance(), active=True).count == 1


def test_query_executions(world: World, call: Call) -> None:
    instance = world.instance(region="EU")
    eu = VariableQueryParameterDto(name="region", operator="eq", value="EU")
    sorting = [ExecutionQuerySorting(sort_by="instanceId", sort_order="asc")]
    query = ExecutionQueryDto(process_instance_id=instance, process_variables=[eu], sorting=sorting)
    (found,) = call(query_executions, body=query, first_result=0, max_results=5)
    assert found.id == instance


def test_query_executions_count(world: World, call: Call) -> None:
    query = ExecutionQueryDto(process_instance_id=world.instance(), activity_id="review")
    assert call(query_executions_count, body=query).count == 1
