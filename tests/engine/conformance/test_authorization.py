"""Who may do what."""

from __future__ import annotations

from typing import Any

import pytest

from camunda_rest.api.authorization import (
    available_operations_authorization,
    available_operations_authorization_instance,
    create_authorization,
    delete_authorization,
    get_authorization,
    get_authorization_count,
    is_user_authorized,
    query_authorizations,
    update_authorization,
)
from camunda_rest.models import AuthorizationCreateDto, AuthorizationUpdateDto
from conformance.calls import Call
from conformance.world import World, unique

GRANT = 1
GLOBAL = 0
PROCESS_DEFINITION = 6
HISTORIC_PROCESS_INSTANCE = 20


def grant(world: World, user: str, resource: str = "*", permissions: tuple[str, ...] = ("READ",)) -> Any:
    return world.post(
        "/authorization/create",
        type=GRANT,
        userId=user,
        groupId=None,
        resourceType=PROCESS_DEFINITION,
        resourceId=resource,
        permissions=permissions,
    )


def test_get_authorization(world: World, call: Call) -> None:
    created = grant(world, unique("user"), permissions=("READ", "UPDATE"))
    found = call(get_authorization, created["id"])
    assert set(found.permissions) == {"READ", "UPDATE"}
    assert (found.group_id, found.resource_type) == (None, PROCESS_DEFINITION)


def test_create_authorization(world: World, call: Call) -> None:
    user = unique("user")
    body = AuthorizationCreateDto(
        type_=GRANT, user_id=user, resource_type=PROCESS_DEFINITION, resource_id="p", permissions=["READ"]
    )
    created = call(create_authorization, body=body)
    assert world.get(f"/authorization/{created.id}")["userId"] == user


def test_create_authorization_of_a_group(world: World, call: Call) -> None:
    group = unique("group")
    body = AuthorizationCreateDto(
        type_=GRANT,
        user_id=None,
        group_id=group,
        resource_type=PROCESS_DEFINITION,
        resource_id="*",
        permissions=["ALL"],
    )
    created = call(create_authorization, body=body)
    assert world.get(f"/authorization/{created.id}")["groupId"] == group


def test_create_authorization_of_everybody(world: World, call: Call) -> None:
    body = AuthorizationCreateDto(
        type_=GLOBAL, user_id="*", resource_type=PROCESS_DEFINITION, resource_id=unique("p"), permissions=[]
    )
    created = call(create_authorization, body=body)
    assert world.get(f"/authorization/{created.id}")["type"] == GLOBAL


def test_get_authorization_for_an_ended_instance(world: World, call: Call) -> None:
    instance = world.instance('<task id="passes"/>')
    created = world.post(
        "/authorization/create",
        type=GRANT,
        userId=unique("user"),
        resourceType=HISTORIC_PROCESS_INSTANCE,
        resourceId=instance,
        permissions=["READ"],
    )
    found = call(get_authorization, created["id"])
    assert found.root_process_instance_id == instance
    assert found.removal_time is not None


def test_update_authorization(world: World, call: Call) -> None:
    user = unique("user")
    created = grant(world, user)["id"]
    body = AuthorizationUpdateDto(
        user_id=user, resource_type=PROCESS_DEFINITION, resource_id="other", permissions=["READ", "DELETE"]
    )
    call(update_authorization, created, body=body)
    updated = world.get(f"/authorization/{created}")
    assert (set(updated["permissions"]), updated["resourceId"]) == ({"READ", "DELETE"}, "other")


def test_delete_authorization(world: World, call: Call) -> None:
    created = grant(world, unique("user"))["id"]
    call(delete_authorization, created)
    assert not world.exists(f"/authorization/{created}")


def test_query_authorizations(world: World, call: Call) -> None:
    user, other = unique("user"), unique("user")
    grant(world, user, "b")
    grant(world, other, "a")
    found = call(
        query_authorizations,
        user_id_in=f"{user},{other}",
        resource_type=PROCESS_DEFINITION,
        type_=GRANT,
        sort_by="resourceId",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    assert [one.resource_id for one in found] == ["a", "b"]


def test_query_authorizations_with_nothing_found(call: Call) -> None:
    assert call(query_authorizations, user_id_in=unique("user")) == []


def test_get_authorization_count(world: World, call: Call) -> None:
    user = unique("user")
    grant(world, user)
    assert call(get_authorization_count, user_id_in=user, resource_id="*").count == 1


# an engine answers this only to a user whom it knows
@pytest.mark.parametrize("resource_id", [None, "some-process"])
def test_is_user_authorized(guarded_call: Call, resource_id: str | None) -> None:
    answer = guarded_call(
        is_user_authorized,
        permission_name="READ",
        resource_name="ProcessDefinition",
        resource_type=PROCESS_DEFINITION,
        resource_id=resource_id,
    )
    assert answer.authorized is True


def test_is_user_authorized_of_another(guarded: str, guarded_call: Call) -> None:
    with World.of(guarded) as world:
        user = world.user()
    answer = guarded_call(
        is_user_authorized,
        permission_name="READ",
        resource_name="ProcessDefinition",
        resource_type=PROCESS_DEFINITION,
        user_id=user,
    )
    assert answer.authorized is False


def test_available_operations_authorization(call: Call) -> None:
    links = call(available_operations_authorization).links
    assert {(link.method, link.rel) for link in links} == {
        ("GET", "list"),
        ("GET", "count"),
        ("POST", "create"),
    }


def test_available_operations_authorization_instance(world: World, call: Call) -> None:
    created = grant(world, unique("user"))["id"]
    links = call(available_operations_authorization_instance, created).links
    assert {(link.method, link.rel) for link in links} == {
        ("GET", "self"),
        ("PUT", "update"),
        ("DELETE", "delete"),
    }
