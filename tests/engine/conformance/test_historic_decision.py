"""Decisions that have been evaluated, alone and in a process."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from camunda_rest.api.historic_decision_definition import (
    get_cleanable_historic_decision_instance_report,
    get_cleanable_historic_decision_instance_report_count,
)
from camunda_rest.api.historic_decision_instance import (
    delete_async,
    get_historic_decision_instance,
    get_historic_decision_instances,
    get_historic_decision_instances_count,
    set_removal_time_async_historic_decision_instance,
)
from camunda_rest.api.historic_decision_requirements_definition import get_decision_statistics
from camunda_rest.models import (
    DeleteHistoricDecisionInstancesDto,
    HistoricDecisionInstanceQueryDto,
    SetRemovalTimeToHistoricDecisionInstancesDto,
)
from conformance.calls import Call
from conformance.world import Definition, World, unique

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
RULE_TASK = '<businessRuleTask id="decides" camunda:decisionRef="{key}"/>'
# of more than one decision: only then does an engine keep the requirements
REQUIREMENTS = """\
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="{key}-drg" name="Requirements of {key}"
             namespace="conformance" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
  <decision id="{key}" name="Points" camunda:historyTimeToLive="P1D">
    <informationRequirement id="needs"><requiredDecision href="#{key}-base"/></informationRequirement>
    <decisionTable hitPolicy="COLLECT" aggregation="SUM">
      <output id="out" name="points" typeRef="integer"/>
      <rule id="first"><outputEntry id="o1"><text>base</text></outputEntry></rule>
      <rule id="second"><outputEntry id="o2"><text>2</text></outputEntry></rule>
    </decisionTable>
  </decision>
  <decision id="{key}-base" name="Base" camunda:historyTimeToLive="P1D">
    <variable id="variable" name="base" typeRef="integer"/>
    <literalExpression id="literal"><text>40</text></literalExpression>
  </decision>
</definitions>
"""


def evaluate(world: World, definition: Definition, *amounts: Any) -> list[str]:
    """Evaluate the decision for each amount; returns the ids of what came of it, in that order."""
    for amount in amounts:
        path = f"/decision-definition/{definition.id}/evaluate"
        world.http.post(path, json={"variables": {"amount": {"value": amount}}})
    query = {"decisionDefinitionId": definition.id, "sortBy": "evaluationTime", "sortOrder": "asc"}
    return [one["id"] for one in world.get("/history/decision-instance", **query)]


def requirements(world: World) -> tuple[str, str]:
    """The id of requirements and the key of their upper decision, which has been evaluated once."""
    key = unique("points")
    deployment = world.deploy({f"{key}.dmn": REQUIREMENTS.format(key=key)})
    (requirements_id,) = deployment["deployedDecisionRequirementsDefinitions"]
    world.post(f"/decision-definition/key/{key}/evaluate", variables={})
    return requirements_id, key


def test_get_historic_decision_instance(world: World, call: Call) -> None:
    (evaluated,) = evaluate(world, world.decision(), 50)
    found = call(get_historic_decision_instance, evaluated, include_inputs=True, include_outputs=True)
    assert [(one.value, one.type_) for one in found.inputs] == [(50, "Integer")]
    assert [(one.value, one.rule_id) for one in found.outputs] == [("low", "low"), ("any", "any")]
    assert found.process_instance_id is None


def test_get_historic_decision_instance_of_null(world: World, call: Call) -> None:
    definition = world.decision()
    (evaluated,) = evaluate(world, definition, None)
    found = call(
        get_historic_decision_instance,
        evaluated,
        include_inputs=True,
        disable_binary_fetching=True,
        disable_custom_object_deserialization=True,
    )
    assert (found.inputs[0].type_, found.inputs[0].value) == ("Null", None)
    assert not found.outputs


def test_get_historic_decision_instances(world: World, call: Call) -> None:
    definition = world.decision()
    instance = world.instance(RULE_TASK.format(key=definition.key), amount=500)
    (found,) = call(
        get_historic_decision_instances,
        process_instance_id=instance,
        activity_id_in="decides",
        evaluated_after=datetime.now(UTC) - timedelta(minutes=5),
        evaluated_before=LATER,
        include_inputs=True,
        include_outputs=True,
        sort_by="evaluationTime",
        sort_order="desc",
        max_results=5,
    )
    assert [one.value for one in found.outputs] == ["any"]
    assert found.removal_time is not None


def test_get_historic_decision_instances_with_a_sum(world: World, call: Call) -> None:
    requirements_id, key = requirements(world)
    found = call(get_historic_decision_instances, decision_requirements_definition_id=requirements_id)
    assert {one.decision_definition_key: one.collect_result_value for one in found} == {
        key: 42.0,
        f"{key}-base": None,
    }


def test_get_historic_decision_instances_with_nothing_found(call: Call) -> None:
    assert call(get_historic_decision_instances, evaluated_after=LATER) == []


def test_get_historic_decision_instances_count(world: World, call: Call) -> None:
    definition = world.decision()
    evaluate(world, definition, 1, 2)
    count = call(
        get_historic_decision_instances_count,
        decision_definition_key=definition.key,
        root_decision_instances_only=True,
        evaluated_before=LATER,
    )
    assert count.count == 2


def test_delete_async(world: World, call: Call) -> None:
    first, second = evaluate(world, world.decision(), 1, 2)
    body = DeleteHistoricDecisionInstancesDto(historic_decision_instance_ids=[first], delete_reason="old")
    assert call(delete_async, body=body).type_ == "historic-decision-instance-deletion"
    world.run_batch(call.response.json())
    assert not world.exists(f"/history/decision-instance/{first}")
    assert world.exists(f"/history/decision-instance/{second}")


def test_delete_async_by_query(world: World, call: Call) -> None:
    definition = world.decision()
    (evaluated,) = evaluate(world, definition, 1)
    query = HistoricDecisionInstanceQueryDto(decision_definition_key=definition.key, evaluated_before=LATER)
    call(delete_async, body=DeleteHistoricDecisionInstancesDto(historic_decision_instance_query=query))
    world.run_batch(call.response.json())
    assert not world.exists(f"/history/decision-instance/{evaluated}")


def test_set_removal_time_async_historic_decision_instance(world: World, call: Call) -> None:
    (evaluated,) = evaluate(world, world.decision(), 1)
    body = SetRemovalTimeToHistoricDecisionInstancesDto(
        historic_decision_instance_ids=[evaluated], absolute_removal_time=LATER, hierarchical=True
    )
    call(set_removal_time_async_historic_decision_instance, body=body)
    world.run_batch(call.response.json())
    removal = world.get(f"/history/decision-instance/{evaluated}")["removalTime"]
    assert datetime.fromisoformat(removal) == LATER


def test_get_cleanable_historic_decision_instance_report(world: World, call: Call) -> None:
    definition = world.decision()
    evaluate(world, definition, 1, 2)
    (line,) = call(
        get_cleanable_historic_decision_instance_report,
        decision_definition_key_in=definition.key,
        sort_by="finished",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    assert (line.finished_decision_instance_count, line.history_time_to_live) == (2, 1)


def test_get_cleanable_historic_decision_instance_report_count(world: World, call: Call) -> None:
    definition = world.decision()
    evaluate(world, definition, 1)
    report = get_cleanable_historic_decision_instance_report_count
    assert call(report, decision_definition_id_in=definition.id).count == 1


def test_get_decision_statistics(world: World, call: Call) -> None:
    requirements_id, key = requirements(world)
    found = call(get_decision_statistics, requirements_id)
    assert {one.decision_definition_key: one.evaluations for one in found} == {key: 1, f"{key}-base": 1}


def test_get_decision_statistics_of_one_instance(world: World, call: Call) -> None:
    requirements_id, key = requirements(world)
    root = world.the("/history/decision-instance", decisionDefinitionKey=key)["id"]
    world.post(f"/decision-definition/key/{key}/evaluate", variables={})
    found = call(get_decision_statistics, requirements_id, decision_instance_id=root)
    assert {one.evaluations for one in found} == {1}
