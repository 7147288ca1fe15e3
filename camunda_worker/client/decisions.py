"""Decisions (DMN)."""

from collections.abc import Mapping

from camunda_rest.api.decision_definition import (
    evaluate_decision_by_id,
    evaluate_decision_by_key,
    evaluate_decision_by_key_and_tenant,
)
from camunda_rest.models import EvaluateDecisionDto, VariableMap
from camunda_worker.client.advice import about_definition
from camunda_worker.client.arguments import encoded, exclusive, given, said
from camunda_worker.client.steps import Call, Steps, write
from camunda_worker.dtos import from_dtos
from camunda_worker.variables import Variables


def evaluate_decision(
    decision_key: str | None,
    variables: Mapping[str, object] | None,
    *,
    tenant_id: str | None,
    definition_id: str | None,
) -> Steps[list[Variables]]:
    """Evaluate the one decision that the arguments name."""
    exclusive(decision_key=decision_key, definition_id=definition_id)
    exclusive(tenant_id=tenant_id, definition_id=definition_id)
    said("tenant_id", tenant_id)
    if definition_id is None:
        given("decision_key", decision_key or "", "the id that the DMN model gives to the decision; ")
    else:
        given("definition_id", definition_id)
    body = EvaluateDecisionDto(variables=(yield from encoded(variables)))
    call = _call(decision_key, definition_id, tenant_id, body)
    return [from_dtos(row) for row in (yield from about_definition(call))]


def _call(
    key: str | None, definition_id: str | None, tenant_id: str | None, body: EvaluateDecisionDto
) -> Call[list[VariableMap]]:
    if definition_id is not None:
        return write(evaluate_decision_by_id, id=definition_id, body=body)
    if tenant_id is not None:
        return write(evaluate_decision_by_key_and_tenant, key=key, tenant_id=tenant_id, body=body)
    return write(evaluate_decision_by_key, key=key, body=body)
