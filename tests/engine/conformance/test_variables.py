"""Variables by their scope: of instances, of executions, of tasks, of tasks only; and found over all scopes."""

from __future__ import annotations

import base64
from datetime import UTC, datetime
from io import BytesIO
from types import ModuleType

import pytest
from attrs import frozen

from camunda_rest import File
from camunda_rest.api.execution import (
    delete_local_execution_variable,
    get_local_execution_variable,
    get_local_execution_variable_binary,
    get_local_execution_variables,
    modify_local_execution_variables,
    put_local_execution_variable,
    set_local_execution_variable_binary,
)
from camunda_rest.api.process_instance import (
    delete_process_instance_variable,
    get_process_instance_variable,
    get_process_instance_variable_binary,
    get_process_instance_variables,
    modify_process_instance_variables,
    set_process_instance_variable,
    set_process_instance_variable_binary,
)
from camunda_rest.api.task_local_variable import (
    delete_task_local_variable,
    get_task_local_variable,
    get_task_local_variable_binary,
    get_task_local_variables,
    modify_task_local_variables,
    put_task_local_variable,
    set_binary_task_local_variable,
)
from camunda_rest.api.task_variable import (
    delete_task_variable,
    get_task_variable,
    get_task_variable_binary,
    get_task_variables,
    modify_task_variables,
    put_task_variable,
    set_binary_task_variable,
)
from camunda_rest.api.variable_instance import (
    get_variable_instance,
    get_variable_instance_binary,
    get_variable_instances,
    get_variable_instances_count,
    query_variable_instances,
    query_variable_instances_count,
)
from camunda_rest.models import (
    MultiFormVariableBinaryDto,
    PatchVariablesDto,
    VariableInstanceQueryDto,
    VariableInstanceQuerySorting,
    VariableQueryParameterDto,
    VariableValueDto,
)
from conformance.calls import Call
from conformance.world import World


@frozen
class Scope:
    """The operations on the variables of one scope, and where plain HTTP finds them."""

    path: str
    get_all: ModuleType
    get: ModuleType
    get_binary: ModuleType
    modify: ModuleType
    put: ModuleType
    set_binary: ModuleType
    delete: ModuleType

    def owner(self, world: World) -> str:
        """The id of something new that has such variables."""
        return world.user_task() if self.path.startswith("/task") else world.instance()

    def at(self, owner: str, name: str = "") -> str:
        return f"{self.path.format(owner)}/{name}".rstrip("/")


SCOPES = {
    "process_instance": Scope(
        "/process-instance/{}/variables",
        get_process_instance_variables,
        get_process_instance_variable,
        get_process_instance_variable_binary,
        modify_process_instance_variables,
        set_process_instance_variable,
        set_process_instance_variable_binary,
        delete_process_instance_variable,
    ),
    "execution": Scope(
        "/execution/{}/localVariables",
        get_local_execution_variables,
        get_local_execution_variable,
        get_local_execution_variable_binary,
        modify_local_execution_variables,
        put_local_execution_variable,
        set_local_execution_variable_binary,
        delete_local_execution_variable,
    ),
    "task": Scope(
        "/task/{}/variables",
        get_task_variables,
        get_task_variable,
        get_task_variable_binary,
        modify_task_variables,
        put_task_variable,
        set_binary_task_variable,
        delete_task_variable,
    ),
    "task_local": Scope(
        "/task/{}/localVariables",
        get_task_local_variables,
        get_task_local_variable,
        get_task_local_variable_binary,
        modify_task_local_variables,
        put_task_local_variable,
        set_binary_task_local_variable,
        delete_task_local_variable,
    ),
}
SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
VALUES = {
    "text": VariableValueDto(value="m\u00fcller", type_="String"),
    "number": VariableValueDto(value=5, type_="Integer"),
    "long": VariableValueDto(value=2**40, type_="Long"),
    "share": VariableValueDto(value=0.5, type_="Double"),
    "yes": VariableValueDto(value=True, type_="Boolean"),
    "nothing": VariableValueDto(value=None, type_="Null"),
    "at": VariableValueDto(value=SOON, type_="Date"),
    "order": VariableValueDto(value='{"items":[1,null]}', type_="Json"),
    "letter": VariableValueDto(value="<a/>", type_="Xml"),
    "list": VariableValueDto(
        value='["a"]',
        type_="Object",
        value_info={
            "objectTypeName": "java.util.ArrayList<java.lang.String>",
            "serializationDataFormat": "application/json",
        },
    ),
}
CONTENT = bytes(range(256))
INFO = {"filename": "some.bin", "mimeType": "application/x-data"}

scopes = pytest.mark.parametrize("scope", SCOPES.values(), ids=SCOPES)


@scopes
def test_modify_variables(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    world.put(scope.at(owner, "old"), value=1)
    call(scope.modify, owner, body=PatchVariablesDto(modifications=VALUES, deletions=["old"]))
    kept = world.get(scope.at(owner), deserializeValues=False)
    assert {name: one["type"] for name, one in kept.items()} == {
        name: one.type_ for name, one in VALUES.items()
    }
    assert datetime.fromisoformat(kept["at"]["value"]) == SOON


@scopes
@pytest.mark.parametrize("deserialize", [False, True, None])
def test_get_variables(world: World, call: Call, scope: Scope, deserialize: bool | None) -> None:
    owner = scope.owner(world)
    body = {"modifications": {name: one.to_dict() for name, one in VALUES.items() if name != "at"}}
    world.post(scope.at(owner), **body)
    world.put(scope.at(owner, "file"), type="File", value="", valueInfo=INFO)
    found = call(scope.get_all, owner, deserialize_values=deserialize)
    assert found["list"].value == ('["a"]' if deserialize is False else ["a"])
    assert found["nothing"].value is None
    assert found["file"].value_info["filename"] == "some.bin"


@scopes
def test_get_variable(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    world.put(scope.at(owner, "order"), **VALUES["order"].to_dict())
    assert call(scope.get, owner, "order", deserialize_value=False).value == '{"items":[1,null]}'


@scopes
def test_put_variable(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    name = "m\u00fcller &?#%"
    call(scope.put, owner, name, body=VALUES["at"])
    assert datetime.fromisoformat(world.get(scope.at(owner))[name]["value"]) == SOON


@scopes
def test_delete_variable(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    world.put(scope.at(owner, "old"), value=1)
    call(scope.delete, owner, "old")
    assert world.get(scope.at(owner)) == {}


@scopes
@pytest.mark.parametrize("kind", ["File", "Bytes"])
def test_set_variable_binary(world: World, call: Call, scope: Scope, kind: str) -> None:
    owner = scope.owner(world)
    file = File(BytesIO(CONTENT), "some.bin", "application/x-data")
    call(scope.set_binary, owner, "it", body=MultiFormVariableBinaryDto(data=file, value_type=kind))
    assert world.get(scope.at(owner))["it"]["type"] == kind
    assert world.http.get(scope.at(owner, "it/data")).content == CONTENT


@scopes
def test_get_variable_binary(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    world.put(scope.at(owner, "it"), type="File", value=base64.b64encode(CONTENT).decode(), valueInfo=INFO)
    found = call(scope.get_binary, owner, "it")
    assert (found.payload.read(), found.file_name, found.mime_type) == (
        CONTENT,
        "some.bin",
        "application/x-data",
    )


@scopes
def test_get_variable_binary_of_bytes(world: World, call: Call, scope: Scope) -> None:
    owner = scope.owner(world)
    world.put(scope.at(owner, "it"), type="Bytes", value=base64.b64encode(CONTENT).decode())
    found = call(scope.get_binary, owner, "it")
    assert (found.payload.read(), found.file_name) == (CONTENT, None)


def test_get_variable_instance(world: World, call: Call) -> None:
    instance = world.instance(amount=5)
    known = world.the("/variable-instance", processInstanceIdIn=instance)["id"]
    found = call(get_variable_instance, known, deserialize_value=False)
    assert (found.name, found.value, found.task_id) == ("amount", 5, None)


def test_get_variable_instance_binary(world: World, call: Call) -> None:
    instance = world.instance_with_file(CONTENT)
    known = world.the("/variable-instance", processInstanceIdIn=instance)["id"]
    assert call(get_variable_instance_binary, known).payload.read() == CONTENT


def test_get_variable_instances(world: World, call: Call) -> None:
    instance = world.instance(amount=5, region="EU")
    order = {"sort_by": "variableName", "sort_order": "desc"}
    found = call(get_variable_instances, process_instance_id_in=instance, deserialize_values=False, **order)
    assert [one.value for one in found] == ["EU", 5]


def test_get_variable_instances_count(world: World, call: Call) -> None:
    instance = world.instance(amount=5, region="EU")
    found = call(get_variable_instances_count, process_instance_id_in=instance, variable_name="amount")
    assert found.count == 1


def test_query_variable_instances(world: World, call: Call) -> None:
    instance = world.instance(amount=5, region="EU")
    many = VariableQueryParameterDto(name="amount", operator="gteq", value=5)
    sorting = [VariableInstanceQuerySorting(sort_by="variableName", sort_order="asc")]
    query = VariableInstanceQueryDto(
        process_instance_id_in=[instance], variable_values=[many], sorting=sorting
    )
    (found,) = call(query_variable_instances, body=query, deserialize_values=False, max_results=5)
    assert found.value == 5


def test_query_variable_instances_count(world: World, call: Call) -> None:
    query = VariableInstanceQueryDto(process_instance_id_in=[world.instance(amount=5, region="EU")])
    assert call(query_variable_instances_count, body=query).count == 2
