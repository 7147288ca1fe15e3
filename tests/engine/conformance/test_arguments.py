"""Every filter and every order of every query, with values of the types that its signature asks for."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import ModuleType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from camunda_rest.errors import EngineError
from camunda_rest.model import Model
from camunda_worker.testing import LocalEngine
from conformance.answers import hints_of, without_none
from conformance.calls import Call, Coverage, every_operation

NOW = datetime.now(UTC)
REQUIRED: dict[str, Mapping[str, object]] = {
    "get_group_info": {"user_id": "demo"},
    "get_historic_process_instance_duration_report": {"report_type": "duration", "period_unit": "month"},
    "get_historic_task_instance_report": {
        "report_type": "duration",
        "period_unit": "month",
        "group_by": "taskName",
    },
}
"""By operation: what it does not do without."""
TOGETHER = {
    "include_assigned_tasks": ("candidate_group",),
    "name": ("operator", "value"),
    "operator": ("name", "value"),
    "sort_by": ("sort_order", "parameters"),
    "sort_order": ("sort_by", "parameters"),
    "type_": ("variable",),
    "value": ("name", "operator"),
    "variable": ("type_",),
    "variable_value": ("variable_name",),
}
"""By name: what belongs to it, where there is such a thing."""
NO_FILTERS = {"additional_properties", "or_queries"}
TEXTS = {
    "candidate_groups_expression": """${JSON('{"x": 1}').fieldNames()}""",
    "create_times": "gt_2026-01-02T03:04:05.678+0000",
    "due_dates": "gt_2026-01-02T03:04:05.678+0000",
    "group_by": "taskName",
    "period_unit": "month",
    "report_type": "duration",
    "type_": "String",
    "variable_values": "amount_eq_5",
}
"""Strings of which the engine expects a form."""
MOMENT_EXPRESSIONS = tuple(
    f"{when}_expression" for when in ("after", "before", "_on", "_date", "not_existent")
)
REFUSED = {
    # only a body can say which variable it is to be
    "get_tasks": {
        "caseExecutionVariable",
        "caseInstanceVariable",
        "executionVariable",
        "processVariable",
        "taskVariable",
    },
    # the engine's own statement is wrong: 500
    "get_historic_task_instances": {"caseDefinitionId", "caseInstanceId"},
    "query_historic_task_instances": {"caseDefinitionId", "caseInstanceId"},
}
"""Orders that are documented and that the engine does not take."""


def queries() -> Iterator[str]:
    """Operations that only find or count, by filters alone."""
    for name, operation in every_operation().items():
        body = get_type_hints(operation.sync).get("body")
        arguments = inspect.signature(operation.sync).parameters
        ids = [one for one in arguments.values() if one.kind is not one.KEYWORD_ONLY]
        gets = str(operation.__doc__).startswith("GET ")
        if name == "authorization.is_user_authorized":  # asks about who asks: test_authorization
            continue
        if not ids and len(arguments) > 1 and (gets or getattr(body, "__name__", "").endswith("QueryDto")):
            yield name


def requests(operation: ModuleType) -> Iterator[dict[str, object]]:
    """Arguments for one request for each value of each filter, and for each order."""
    hints = get_type_hints(operation.sync)
    required = dict(REQUIRED.get(operation.__name__.rpartition(".")[2], {}))
    if "max_results" in hints:
        required["max_results"] = 2
    if "body" in hints:
        required["body"] = hints["body"]()
    filters = {name: hints[name] for name in inspect.signature(operation.sync).parameters if name != "client"}
    yield from (required | given for given in one_by_one(filters))


def one_by_one(hints: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each name with each of its values, and what belongs to it."""
    for name, hint in hints.items():
        more = {one: next(values_of(hints[one], one)) for one in TOGETHER.get(name, ()) if one in hints}
        yield from (more | {name: value} for value in values_of(hint, name))


def values_of(shape: Any, name: str) -> Iterator[object]:
    """Each value of an enumeration, a model for each of its fields, one value of any other type."""
    kind = without_none(shape)
    literals = [value for one in get_args(shape) if get_origin(one) is Literal for value in get_args(one)]
    if name == "operator":  # each filter takes another part of them
        yield literals[0]
    elif literals:
        yield from literals
    elif get_origin(kind) is list:
        yield from ([value] for value in values_of(get_args(kind)[0], name))
    elif isinstance(kind, type) and issubclass(kind, Model):
        hints = {one: hint for one, hint in hints_of(kind).items() if one not in NO_FILTERS}
        yield from (kind(**given) for given in one_by_one(hints))
    else:
        yield {bool: True, int: 1, float: 1.0, datetime: NOW}.get(kind, text_of(name))


def text_of(name: str) -> str:
    if name.endswith(MOMENT_EXPRESSIONS):
        return "${now()}"
    if name.endswith("variables"):
        return "amount_eq_5"
    return TEXTS.get(name, "x")


@pytest.mark.parametrize("name", list(queries()))
def test_every_filter_of_a_query(
    conforming: LocalEngine, differences: list[dict[str, Any]], name: str, colour: str
) -> None:
    call = Call(conforming.url, colour, Coverage())  # a count of its own: what is found here may be nothing
    operation = every_operation()[name]
    refused = {}
    for request in requests(operation):
        try:
            call(operation, **request)
        except EngineError as error:
            refused[order_of(request) or str(request)] = error
    newer = {order for one in differences for order in one.get("orders", {}).get(name, ())}
    assert refused.keys() == REFUSED.get(name.partition(".")[2], set()) | newer, refused


def order_of(request: Mapping[str, Any]) -> str | None:
    sorting = getattr(request.get("body"), "sorting", None)
    return sorting[0].sort_by if sorting else request.get("sort_by")
