"""Decisions and their requirements."""

from __future__ import annotations

from datetime import UTC, datetime
from types import ModuleType

from camunda_rest.api.decision_definition import (
    evaluate_decision_by_id,
    evaluate_decision_by_key,
    evaluate_decision_by_key_and_tenant,
    get_decision_definition_by_id,
    get_decision_definition_by_key,
    get_decision_definition_by_key_and_tenant_id,
    get_decision_definition_diagram,
    get_decision_definition_diagram_by_key,
    get_decision_definition_diagram_by_key_and_tenant,
    get_decision_definition_dmn_xml_by_id,
    get_decision_definition_dmn_xml_by_key,
    get_decision_definition_dmn_xml_by_key_and_tenant,
    get_decision_definitions,
    get_decision_definitions_count,
    update_history_time_to_live_by_decision_definition_id,
    update_history_time_to_live_by_decision_definition_key,
    update_history_time_to_live_by_decision_definition_key_and_tenant,
)
from camunda_rest.api.decision_requirements_definition import (
    get_decision_requirements_definition_by_id,
    get_decision_requirements_definition_by_key,
    get_decision_requirements_definition_by_key_and_tenant_id,
    get_decision_requirements_definition_diagram_by_id,
    get_decision_requirements_definition_diagram_by_key,
    get_decision_requirements_definition_diagram_by_key_and_tenant_id,
    get_decision_requirements_definition_dmn_xml_by_id,
    get_decision_requirements_definition_dmn_xml_by_key,
    get_decision_requirements_definition_dmn_xml_by_key_and_tenant_id,
    get_decision_requirements_definitions,
    get_decision_requirements_definitions_count,
)
from camunda_rest.models import EvaluateDecisionDto, HistoryTimeToLiveDto, VariableValueDto
from conformance.calls import Call
from conformance.spellings import Named, by, tenant_for
from conformance.world import Definition, World

MEDIUM = {"amount": VariableValueDto(value=500, type_="Integer")}
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
# requirements are kept of two decisions and more
GRAPH = """\
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="KEY-graph" name="Graph" namespace="conformance"
             xmlns:camunda="http://camunda.org/schema/1.0/dmn">
  <decision id="KEY-sum" name="Sum" camunda:historyTimeToLive="P1D">
    <variable id="v1" name="sum"/>
    <informationRequirement id="needs"><requiredDecision href="#KEY-part"/></informationRequirement>
    <literalExpression id="e1"><text>part + 1</text></literalExpression>
  </decision>
  <decision id="KEY-part" name="Part" camunda:historyTimeToLive="P1D">
    <variable id="v2" name="part"/><literalExpression id="e2"><text>1</text></literalExpression>
  </decision>
</definitions>
"""


def decision(world: World, spelling: str = "by_id", *, diagram: bool = False) -> Named:
    tenant = tenant_for(world, spelling)
    definition = world.decision(tenant, {"KEY.svg": SVG} if diagram else None)
    return Named.of(definition, spelling, tenant)


def requirements(world: World, spelling: str = "by_id", *, diagram: bool = False) -> Named:
    tenant = tenant_for(world, spelling)
    graph = {"KEY-2.dmn": GRAPH, "KEY-2.svg": SVG} if diagram else {"KEY-2.dmn": GRAPH}
    deployment = world.decision(tenant, graph).deployment_id
    found = world.the("/decision-requirements-definition", deploymentId=deployment)
    return Named.of(Definition(found["id"], found["key"], deployment), spelling, tenant)


def test_get_decision_definitions(world: World, call: Call) -> None:
    definition = decision(world).definition
    order = {"sort_by": "deploymentId", "sort_order": "asc"}
    (found,) = call(
        get_decision_definitions, key=definition.key, latest_version=True, deployed_at=None, **order
    )
    assert (found.id, found.tenant_id, found.history_time_to_live) == (definition.id, None, 1)


def test_get_decision_definitions_deployed_lately(world: World, call: Call) -> None:
    definition = decision(world).definition
    assert call(get_decision_definitions, key=definition.key, deployed_after=SOON) == []


def test_get_decision_definitions_count(world: World, call: Call) -> None:
    definition = decision(world).definition
    assert call(get_decision_definitions_count, decision_definition_id=definition.id).count == 1


@by(
    get_decision_definition_by_id,
    get_decision_definition_by_key,
    get_decision_definition_by_key_and_tenant_id,
)
def test_get_decision_definition(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = decision(world, spelling)
    assert call(operation, *named.names).id == named.definition.id


@by(
    get_decision_definition_dmn_xml_by_id,
    get_decision_definition_dmn_xml_by_key,
    get_decision_definition_dmn_xml_by_key_and_tenant,
)
def test_get_decision_definition_xml(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = decision(world, spelling)
    assert f'<decision id="{named.definition.key}"' in call(operation, *named.names).dmn_xml


@by(
    get_decision_definition_diagram,
    get_decision_definition_diagram_by_key,
    get_decision_definition_diagram_by_key_and_tenant,
)
def test_get_decision_definition_diagram(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    named = decision(world, spelling, diagram=True)
    found = call(operation, *named.names)
    assert (found.payload.read(), found.mime_type) == (SVG, "image/svg+xml")


def test_get_decision_definition_diagram_where_there_is_none(world: World, call: Call) -> None:
    assert call(get_decision_definition_diagram, decision(world).definition.id) is None


@by(evaluate_decision_by_id, evaluate_decision_by_key, evaluate_decision_by_key_and_tenant)
def test_evaluate_decision(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = decision(world, spelling)
    (row,) = call(operation, *named.names, body=EvaluateDecisionDto(variables=MEDIUM))
    assert row["level"].value == "any"


def test_evaluate_decision_with_several_rows(world: World, call: Call) -> None:
    small = {"amount": VariableValueDto(value=5, type_="Integer")}
    rows = call(
        evaluate_decision_by_id, decision(world).definition.id, body=EvaluateDecisionDto(variables=small)
    )
    assert [row["level"].value for row in rows] == ["low", "any"]


@by(
    update_history_time_to_live_by_decision_definition_id,
    update_history_time_to_live_by_decision_definition_key,
    update_history_time_to_live_by_decision_definition_key_and_tenant,
)
def test_update_history_time_to_live(world: World, call: Call, operation: ModuleType, spelling: str) -> None:
    named = decision(world, spelling)
    call(operation, *named.names, body=HistoryTimeToLiveDto(history_time_to_live=7))
    assert world.get(f"/decision-definition/{named.definition.id}")["historyTimeToLive"] == 7


def test_get_decision_requirements_definitions(world: World, call: Call) -> None:
    drg = requirements(world).definition
    order = {"sort_by": "version", "sort_order": "desc"}
    (found,) = call(get_decision_requirements_definitions, key=drg.key, **order)
    assert (found.id, found.version, found.category) == (drg.id, 1, "conformance")


def test_get_decision_requirements_definitions_count(world: World, call: Call) -> None:
    drg = requirements(world).definition
    assert call(get_decision_requirements_definitions_count, deployment_id=drg.deployment_id).count == 1


@by(
    get_decision_requirements_definition_by_id,
    get_decision_requirements_definition_by_key,
    get_decision_requirements_definition_by_key_and_tenant_id,
)
def test_get_decision_requirements_definition(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    named = requirements(world, spelling)
    assert call(operation, *named.names).id == named.definition.id


@by(
    get_decision_requirements_definition_dmn_xml_by_id,
    get_decision_requirements_definition_dmn_xml_by_key,
    get_decision_requirements_definition_dmn_xml_by_key_and_tenant_id,
)
def test_get_decision_requirements_definition_xml(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    named = requirements(world, spelling)
    assert f'id="{named.definition.key}"' in call(operation, *named.names).dmn_xml


@by(
    get_decision_requirements_definition_diagram_by_id,
    get_decision_requirements_definition_diagram_by_key,
    get_decision_requirements_definition_diagram_by_key_and_tenant_id,
)
def test_get_decision_requirements_definition_diagram(
    world: World, call: Call, operation: ModuleType, spelling: str
) -> None:
    named = requirements(world, spelling, diagram=True)
    found = call(operation, *named.names)
    assert (found.payload.read(), found.mime_type) == (SVG, "image/svg+xml")


def test_get_decision_requirements_definition_diagram_where_there_is_none(world: World, call: Call) -> None:
    assert call(get_decision_requirements_definition_diagram_by_id, requirements(world).definition.id) is None
