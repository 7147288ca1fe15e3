"""Filters of lists: all that the generated queries know, and none that the engine would ignore."""

import inspect
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from camunda_rest.api.incident import get_incidents
from camunda_rest.models import (
    ExternalTaskQueryDto,
    HistoricActivityInstanceQueryDto,
    HistoricProcessInstanceQueryDto,
    HistoricVariableInstanceQueryDto,
    JobQueryDto,
    ProcessInstanceQueryDto,
    TaskQueryDto,
    VariableQueryParameterDto,
)
from camunda_worker.client.filters import checked, sorting
from camunda_worker.client.filters.external_tasks import ExternalTaskFilters
from camunda_worker.client.filters.history import (
    PastActivityFilters,
    PastInstanceFilters,
    PastVariableFilters,
)
from camunda_worker.client.filters.incidents import IncidentFilters
from camunda_worker.client.filters.instances import InstanceFilters
from camunda_worker.client.filters.jobs import JobFilters
from camunda_worker.client.filters.user_tasks import UserTaskFilters

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("filters", "query"),
    [
        (InstanceFilters, ProcessInstanceQueryDto),
        (ExternalTaskFilters, ExternalTaskQueryDto),
        (UserTaskFilters, TaskQueryDto),
        (JobFilters, JobQueryDto),
        (PastInstanceFilters, HistoricProcessInstanceQueryDto),
        (PastActivityFilters, HistoricActivityInstanceQueryDto),
        (PastVariableFilters, HistoricVariableInstanceQueryDto),
    ],
)
def test_each_field_of_a_query_is_a_filter(filters: type, query: type) -> None:
    fields = {field.name for field in attrs.fields(query)}
    # expressions are switched off in engines, as they run code; the rest is there in another form
    left_out = {"additional_properties", "or_queries", "sorting"} | {
        name for name in fields if name.endswith("_expression")
    }
    assert filters.__annotations__.keys() - {"sort_by", "sort_order"} == fields - left_out


def test_each_parameter_for_incidents_is_a_filter() -> None:
    parameters = inspect.signature(get_incidents.sync).parameters.keys()
    pages = {"client", "first_result", "max_results", "sort_by", "sort_order"}
    assert IncidentFilters.__annotations__.keys() == parameters - pages


@pytest.mark.parametrize(
    ("filters", "error", "text"),
    [
        (
            {"process_definition_kye": "a"},
            TypeError,
            "no filter 'process_definition_kye'; did you mean '.*_key",
        ),
        ({"qqq": "a"}, TypeError, "there is no filter 'qqq'; InstanceFilters has them all$"),
        ({"business_key": ""}, ValueError, "business_key: '' is no filter"),
        ({"business_key": None}, ValueError, "business_key: None is no filter"),
        ({"business_key": 5}, TypeError, "business_key: a string is needed, not 5"),
        ({"business_key": ["a"]}, TypeError, "business_key: a string is needed, not"),
        ({"active": False}, ValueError, "active: True or left out, not False"),
        ({"active": None}, ValueError, "active: True or left out, not None"),
        ({"tenant_id_in": []}, ValueError, "tenant_id_in: an empty list is no filter"),
        ({"tenant_id_in": [""]}, ValueError, "tenant_id_in: '' is no filter"),
        ({"tenant_id_in": "acme"}, TypeError, "tenant_id_in: a list is needed, not 'acme'"),
        ({"variables": {}}, ValueError, "variables: an empty list is no filter"),
        (
            {"variables": {"a": ""}},
            ValueError,
            "variables: '' is no filter, the engine would take it for null",
        ),
        (
            {"variables": [VariableQueryParameterDto(name="a", operator="neq", value=" ")]},
            ValueError,
            "variables: ' ' is no filter",
        ),
        ({"variables": {"a": [1]}}, ValueError, "variables: 'a' is Json, by which the engine finds nothing"),
        ({"variables": {"a": b"x"}}, ValueError, "variables: 'a' is Bytes"),
    ],
)
def test_what_the_engine_would_ignore_is_refused_by_name(
    filters: Mapping[str, object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        checked(filters, InstanceFilters)


def test_a_naive_time_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"started_after: .* is naive"):
        checked({"started_after": datetime(2026, 1, 2)}, PastInstanceFilters)  # noqa: DTZ001 - the point of it
    with pytest.raises(TypeError, match="started_after: a datetime is needed"):
        checked({"started_after": "2026-01-02"}, PastInstanceFilters)


def test_what_is_right_is_passed_on() -> None:
    filters: dict[str, Any] = {
        "started_after": datetime(2026, 1, 2, tzinfo=UTC),
        "finished": True,
        "process_instance_ids": ("a", "b"),
        "process_definition_key": "order",
        "sort_by": "startTime",
    }
    assert checked(filters, PastInstanceFilters) == {**filters, "process_instance_ids": ["a", "b"]}


def test_variables_by_name_must_be_equal_and_others_are_conditions() -> None:
    fields = checked({"variables": {"amount": 3, "box": None}}, InstanceFilters)
    assert [one.to_dict() for one in fields["variables"]] == [
        {"name": "amount", "operator": "eq", "value": 3},
        {"name": "box", "operator": "eq", "value": None},
    ]
    assert checked({"variables": {"gap": "\t"}}, InstanceFilters)["variables"][0].value == "\t"
    condition = VariableQueryParameterDto(name="amount", operator="gt", value=3)
    assert checked({"variables": [condition]}, InstanceFilters) == {"variables": [condition]}


def test_a_list_is_sorted_by_the_callers_wish_and_then_by_something_unique() -> None:
    fields = {"sort_by": "startTime", "sort_order": "desc", "finished": True}
    assert sorting(dict, fields, "instanceId") == [
        {"sort_by": "startTime", "sort_order": "desc"},
        {"sort_by": "instanceId", "sort_order": "desc"},
    ]
    assert fields == {"finished": True}
    assert sorting(dict, {}, "id") == [{"sort_by": "id", "sort_order": "asc"}]
    assert sorting(dict, {"sort_by": "id"}, "id") == [{"sort_by": "id", "sort_order": "asc"}]
