"""Each change of a variable, and each field of a form that was sent."""

from __future__ import annotations

import base64
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from camunda_rest.api.historic_detail import (
    get_historic_details,
    get_historic_details_count,
    historic_detail,
    historic_detail_binary,
    query_historic_details,
)
from camunda_rest.models import HistoricDetailQueryDto, HistoricDetailQuerySorting
from conformance.calls import Call
from conformance.world import World

LATER = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
FORM = """<userTask id="review"><extensionElements><camunda:formData>
    <camunda:formField id="amount" label="Amount" type="long"/>
</camunda:formData></extensionElements></userTask>"""
LIST = {
    "objectTypeName": "java.util.ArrayList<java.lang.Object>",
    "serializationDataFormat": "application/json",
}
CONTENT = b"\x00some \xc3\xbc"
VALUES: dict[str, Any] = {
    "String": "text",
    "Integer": 5,
    "Double": 1.5,
    "Boolean": True,
    "Date": "2031-02-03T04:05:06.789+0000",
    "Null": None,
    "Json": '{"a": [1, null]}',
}


def detail_of(world: World, instance: str) -> Any:
    return world.the("/history/detail", processInstanceId=instance, deserializeValues=False)


@pytest.mark.parametrize("type_", VALUES)
def test_historic_detail(world: World, call: Call, type_: str) -> None:
    detail = detail_of(world, world.instance_with(type_, VALUES[type_]))["id"]
    found = call(historic_detail, detail, deserialize_value=False)
    assert (found.type_, found.variable_name, found.variable_type) == ("variableUpdate", "it", type_)
    if type_ == "Date":
        assert datetime.fromisoformat(found.value) == datetime.fromisoformat(VALUES["Date"])
    else:
        assert found.value == VALUES[type_]


@pytest.mark.parametrize(("deserialize", "value"), [(True, [1, "x"]), (False, '[1, "x"]')])
def test_historic_detail_of_an_object(world: World, call: Call, deserialize: bool, value: object) -> None:
    instance = world.instance_with("Object", '[1, "x"]', **LIST)
    found = call(historic_detail, detail_of(world, instance)["id"], deserialize_value=deserialize)
    assert (found.value, found.value_info) == (value, LIST)


def test_historic_detail_of_a_file(world: World, call: Call) -> None:
    found = call(historic_detail, detail_of(world, world.instance_with_file(CONTENT))["id"])
    assert found.value_info == {"filename": "some.txt", "mimeType": "text/plain", "encoding": "UTF-8"}


def test_historic_detail_of_a_form_field(world: World, call: Call) -> None:
    instance = world.instance(FORM)
    task = world.the("/task", processInstanceId=instance)["id"]
    # a detail of the field comes only of text, which the form's type then converts
    world.post(f"/task/{task}/submit-form", variables={"amount": {"value": "7"}})
    detail = world.the("/history/detail", processInstanceId=instance, formFields=True)["id"]
    found = call(historic_detail, detail)
    assert (found.type_, found.field_id, found.field_value) == ("formField", "amount", "7")
    assert found.user_operation_id
    assert found.removal_time


def test_historic_detail_binary(world: World, call: Call) -> None:
    file = call(historic_detail_binary, detail_of(world, world.instance_with_file(CONTENT))["id"])
    assert (file.payload.read(), file.file_name, file.mime_type) == (CONTENT, "some.txt", "text/plain")


def test_historic_detail_binary_of_bytes(world: World, call: Call) -> None:
    instance = world.instance_with("Bytes", base64.b64encode(CONTENT).decode())
    assert call(historic_detail_binary, detail_of(world, instance)["id"]).payload.read() == CONTENT


def test_get_historic_details(world: World, call: Call) -> None:
    instance = world.instance(first="x", second=2, third=None)
    found = call(
        get_historic_details,
        process_instance_id=instance,
        variable_updates=True,
        occurred_after=datetime.now(UTC) - timedelta(minutes=5),
        occurred_before=LATER,
        exclude_task_details=True,
        deserialize_values=False,
        initial=True,
        sort_by="variableName",
        sort_order="asc",
        max_results=5,
    )
    assert [(one.variable_name, one.value) for one in found] == [
        ("first", "x"),
        ("second", 2),
        ("third", None),
    ]


@pytest.mark.parametrize(("deserialize", "value"), [(True, [1, "x"]), (False, '[1, "x"]')])
def test_get_historic_details_of_an_object(
    world: World, call: Call, deserialize: bool, value: object
) -> None:
    instance = world.instance_with("Object", '[1, "x"]', **LIST)
    (found,) = call(get_historic_details, process_instance_id=instance, deserialize_values=deserialize)
    (queried,) = call(
        query_historic_details,
        body=HistoricDetailQueryDto(process_instance_id=instance),
        deserialize_values=deserialize,
    )
    assert (found.value, queried.value) == (value, value)


def test_get_historic_details_with_nothing_found(call: Call) -> None:
    assert call(get_historic_details, occurred_after=LATER) == []


def test_get_historic_details_count(world: World, call: Call) -> None:
    instances = [world.instance(it=n) for n in range(2)]
    count = call(
        get_historic_details_count, process_instance_id_in=",".join(instances), variable_type_in="integer"
    )
    assert count.count == 2


def test_query_historic_details(world: World, call: Call) -> None:
    instance = world.instance(first=1, second="x", other=True)
    query = HistoricDetailQueryDto(
        process_instance_id_in=[instance],
        variable_type_in=["integer", "string"],
        occurred_after=datetime.now(UTC) - timedelta(minutes=5),
        sorting=[
            HistoricDetailQuerySorting(sort_by="variableName", sort_order="desc"),
            HistoricDetailQuerySorting(sort_by="time", sort_order="asc"),
        ],
    )
    found = call(query_historic_details, body=query, deserialize_values=False, first_result=0, max_results=5)
    assert [one.variable_name for one in found] == ["second", "first"]
