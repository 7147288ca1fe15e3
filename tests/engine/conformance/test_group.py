"""Groups and their members."""

from __future__ import annotations

from camunda_rest.api.group import (
    available_group_instance_operations,
    available_group_members_operations,
    available_group_operations,
    create_group,
    create_group_member,
    delete_group,
    delete_group_member,
    get_group,
    get_group_count,
    get_query_groups,
    post_query_groups,
    query_group_count,
    update_group,
)
from camunda_rest.models import GroupDto, GroupQueryDto, GroupQuerySorting
from conformance.calls import Call
from conformance.world import World, unique


def test_get_group(world: World, call: Call) -> None:
    group = world.group()
    found = call(get_group, group)
    assert (found.name, found.type_) == (f"Name of {group}", "WORKFLOW")


def test_get_group_without_a_name(world: World, call: Call) -> None:
    group = unique("group")
    world.post("/group/create", id=group)
    found = call(get_group, group)
    assert (found.name, found.type_) == (None, None)


def test_create_group(world: World, call: Call) -> None:
    group = unique("group")
    call(create_group, body=GroupDto(id=group, name="K\u00e4ufer", type_="SALES"))
    assert world.get(f"/group/{group}") == {"id": group, "name": "K\u00e4ufer", "type": "SALES"}


def test_update_group(world: World, call: Call) -> None:
    group = world.group()
    call(update_group, group, body=GroupDto(id=group, name="Other", type_="OTHER"))
    assert world.get(f"/group/{group}")["name"] == "Other"


def test_delete_group(world: World, call: Call) -> None:
    group = world.group()
    call(delete_group, group)
    assert not world.exists(f"/group/{group}")


def test_create_group_member(world: World, call: Call) -> None:
    group, user = world.group(), world.user()
    call(create_group_member, group, user)
    assert world.the("/user", memberOfGroup=group)["id"] == user


def test_delete_group_member(world: World, call: Call) -> None:
    user = world.user()
    group = world.group([user])
    call(delete_group_member, group, user)
    assert world.get("/user", memberOfGroup=group) == []


def test_get_query_groups(world: World, call: Call) -> None:
    user = world.user()
    groups = sorted([world.group([user]), world.group([user])])
    found = call(
        get_query_groups,
        member=user,
        name_like="Name%",
        type_="WORKFLOW",
        sort_by="id",
        sort_order="desc",
        first_result=0,
        max_results=5,
    )
    assert [one.id for one in found] == groups[::-1]


def test_get_query_groups_with_nothing_found(call: Call) -> None:
    assert call(get_query_groups, id=unique("group")) == []


def test_get_group_count(world: World, call: Call) -> None:
    assert call(get_group_count, id_in=f"{world.group()},{world.group()}").count == 2


def test_post_query_groups(world: World, call: Call) -> None:
    tenant, group = world.tenant(), world.group()
    world.put(f"/tenant/{tenant}/group-members/{group}")
    query = GroupQueryDto(
        id_in=[group, unique("group")],
        member_of_tenant=tenant,
        sorting=[
            GroupQuerySorting(sort_by="type", sort_order="asc"),
            GroupQuerySorting(sort_by="name", sort_order="desc"),
        ],
    )
    (found,) = call(post_query_groups, body=query, first_result=0, max_results=5)
    assert found.id == group


def test_query_group_count(world: World, call: Call) -> None:
    query = GroupQueryDto(name=f"Name of {world.group()}", type_="WORKFLOW")
    assert call(query_group_count, body=query).count == 1


def test_available_group_operations(call: Call) -> None:
    rels = {link.rel for link in call(available_group_operations).links}
    assert rels == {"list", "count", "create"}


def test_available_group_instance_operations(world: World, call: Call) -> None:
    links = call(available_group_instance_operations, world.group()).links
    assert {link.rel for link in links} == {"self", "update", "delete"}


def test_available_group_members_operations(world: World, call: Call) -> None:
    links = call(available_group_members_operations, world.group()).links
    assert {(link.method, link.rel) for link in links} >= {("PUT", "create"), ("DELETE", "delete")}
