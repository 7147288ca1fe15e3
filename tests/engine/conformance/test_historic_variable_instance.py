"""Variables as they were last, also of ended instances."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

import pytest

from camunda_rest.api.historic_variable_instance import (
    delete_historic_variable_instance,
    get_historic_variable_instance,
    get_historic_variable_instance_binary,
    get_historic_variable_instances,
    get_historic_variable_instances_count,
    query_historic_variable_instances,
    query_historic_variable_instances_count,
)
from camunda_rest.models import HistoricVariableInstanceQueryDto, HistoricVariableInstanceQuerySorting
from conformance.calls import Call
from conformance.world import World

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
    "Xml": "<a/>",
}


def variable_of(world: World, instance: str) -> Any:
    return world.the("/history/variable-instance", processInstanceId=instance, deserializeValues=False)


@pytest.mark.parametrize("type_", VALUES)
def test_get_historic_variable_instance(world: World, call: Call, type_: str) -> None:
    variable = variable_of(world, world.instance_with(type_, VALUES[type_]))["id"]
    found = call(get_historic_variable_instance, variable, deserialize_value=False)
    assert (found.type_, found.name, found.state) == (type_, "it", "CREATED")
    if type_ == "Date":
        assert datetime.fromisoformat(found.value) == datetime.fromisoformat(VALUES["Date"])
    else:
        assert found.value == VALUES[type_]


@pytest.mark.parametrize(("deserialize", "value"), [(True, [1, "x"]), (False, '[1, "x"]')])
def test_get_historic_variable_instance_of_an_object(
    world: World, call: Call, deserialize: bool, value: object
) -> None:
    variable = variable_of(world, world.instance_with("Object", '[1, "x"]', **LIST))["id"]
    found = call(get_historic_variable_instance, variable, deserialize_value=deserialize)
    assert (found.value, found.value_info) == (value, LIST)


def test_get_historic_variable_instance_of_a_file(world: World, call: Call) -> None:
    found = call(get_historic_variable_instance, variable_of(world, world.instance_with_file(CONTENT))["id"])
    assert found.value_info == {"filename": "some.txt", "mimeType": "text/plain", "encoding": "UTF-8"}


def test_get_historic_variable_instance_binary(world: World, call: Call) -> None:
    file = call(
        get_historic_variable_instance_binary, variable_of(world, world.instance_with_file(CONTENT))["id"]
    )
    assert (file.payload.read(), file.file_name, file.mime_type) == (CONTENT, "some.txt", "text/plain")


def test_get_historic_variable_instance_binary_of_bytes(world: World, call: Call) -> None:
    variable = variable_of(world, world.instance_with("Bytes", base64.b64encode(CONTENT).decode()))["id"]
    assert call(get_historic_variable_instance_binary, variable).payload.read() == CONTENT


def test_get_historic_variable_instances(world: World, call: Call) -> None:
    instance = world.instance('<task id="passes"/>', first="x", second=2, third=None)
    found = call(
        get_historic_variable_instances,
        process_instance_id=instance,
        deserialize_values=False,
        sort_by="variableName",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    assert [(one.name, one.value) for one in found] == [("first", "x"), ("second", 2), ("third", None)]
    assert all(one.removal_time for one in found)


@pytest.mark.parametrize(("deserialize", "value"), [(True, [1, "x"]), (False, '[1, "x"]')])
def test_get_historic_variable_instances_of_an_object(
    world: World, call: Call, deserialize: bool, value: object
) -> None:
    instance = world.instance_with("Object", '[1, "x"]', **LIST)
    (found,) = call(
        get_historic_variable_instances, process_instance_id=instance, deserialize_values=deserialize
    )
    (queried,) = call(
        query_historic_variable_instances,
        body=HistoricVariableInstanceQueryDto(process_instance_id=instance),
        deserialize_values=deserialize,
    )
    assert (found.value, queried.value) == (value, value)


def test_get_historic_variable_instances_by_value(world: World, call: Call) -> None:
    instance = world.instance(region="EU")
    (found,) = call(
        get_historic_variable_instances,
        process_instance_id_in=instance,
        variable_name="REGION",
        variable_value="eu",
        variable_names_ignore_case=True,
        variable_values_ignore_case=True,
    )
    assert found.value == "EU"


def test_get_historic_variable_instances_that_were_deleted(world: World, call: Call) -> None:
    instance = world.instance(region="EU")
    world.delete(f"/process-instance/{instance}/variables/region")
    (found,) = call(get_historic_variable_instances, process_instance_id=instance, include_deleted=True)
    assert found.state == "DELETED"
    assert call(get_historic_variable_instances, process_instance_id=instance) == []


def test_get_historic_variable_instances_count(world: World, call: Call) -> None:
    instance = world.instance(first="x", second=2)
    count = get_historic_variable_instances_count
    assert call(count, process_instance_id=instance, variable_type_in="integer,string").count == 2


@pytest.mark.parametrize("value", ["EU", 5, True, 1.5])
def test_query_historic_variable_instances(world: World, call: Call, value: object) -> None:
    instance = world.instance(it=value, other=None)
    query = HistoricVariableInstanceQueryDto(
        process_instance_id_in=[instance],
        variable_name="it",
        variable_value=value,
        sorting=[
            HistoricVariableInstanceQuerySorting(sort_by="variableName", sort_order="asc"),
            HistoricVariableInstanceQuerySorting(sort_by="instanceId", sort_order="desc"),
        ],
    )
    (found,) = call(
        query_historic_variable_instances, body=query, deserialize_values=False, first_result=0, max_results=5
    )
    assert found.value == value


def test_query_historic_variable_instances_count(world: World, call: Call) -> None:
    query = HistoricVariableInstanceQueryDto(
        process_instance_id=world.instance(first="x", second=2), variable_name_like="%s%"
    )
    assert call(query_historic_variable_instances_count, body=query).count == 2


def test_delete_historic_variable_instance(world: World, call: Call) -> None:
    instance = world.instance('<task id="passes"/>', region="EU")
    variable = variable_of(world, instance)["id"]
    call(delete_historic_variable_instance, variable)
    assert not world.exists(f"/history/variable-instance/{variable}")
