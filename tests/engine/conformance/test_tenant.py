"""Tenants and who belongs to them."""

from __future__ import annotations

from camunda_rest.api.tenant import (
    available_tenant_group_members_operations,
    available_tenant_instance_operations,
    available_tenant_resource_operations,
    available_tenant_user_members_operations,
    create_group_membership,
    create_tenant,
    create_user_membership,
    delete_group_membership,
    delete_tenant,
    delete_user_membership,
    get_tenant,
    get_tenant_count,
    query_tenants,
    update_tenant,
)
from camunda_rest.models import TenantDto
from conformance.calls import Call
from conformance.world import World, unique


def test_get_tenant(world: World, call: Call) -> None:
    tenant = world.tenant()
    assert call(get_tenant, tenant).name == f"Name of {tenant}"


def test_get_tenant_without_a_name(world: World, call: Call) -> None:
    tenant = unique("tenant")
    world.post("/tenant/create", id=tenant)
    assert call(get_tenant, tenant).name is None


def test_create_tenant(world: World, call: Call) -> None:
    tenant = unique("tenant")
    call(create_tenant, body=TenantDto(id=tenant, name="M\u00fcller"))
    assert world.get(f"/tenant/{tenant}")["name"] == "M\u00fcller"


def test_update_tenant(world: World, call: Call) -> None:
    tenant = world.tenant()
    call(update_tenant, tenant, body=TenantDto(id=tenant, name="Other"))
    assert world.get(f"/tenant/{tenant}")["name"] == "Other"


def test_delete_tenant(world: World, call: Call) -> None:
    tenant = world.tenant()
    call(delete_tenant, tenant)
    assert not world.exists(f"/tenant/{tenant}")


def test_create_user_membership(world: World, call: Call) -> None:
    tenant, user = world.tenant(), world.user()
    call(create_user_membership, tenant, user)
    assert world.the("/user", memberOfTenant=tenant)["id"] == user


def test_delete_user_membership(world: World, call: Call) -> None:
    tenant, user = world.tenant(), world.user()
    world.put(f"/tenant/{tenant}/user-members/{user}")
    call(delete_user_membership, tenant, user)
    assert world.get("/user", memberOfTenant=tenant) == []


def test_create_group_membership(world: World, call: Call) -> None:
    tenant, group = world.tenant(), world.group()
    call(create_group_membership, tenant, group)
    assert world.the("/group", memberOfTenant=tenant)["id"] == group


def test_delete_group_membership(world: World, call: Call) -> None:
    tenant, group = world.tenant(), world.group()
    world.put(f"/tenant/{tenant}/group-members/{group}")
    call(delete_group_membership, tenant, group)
    assert world.get("/group", memberOfTenant=tenant) == []


def test_query_tenants(world: World, call: Call) -> None:
    user = world.user()
    direct, by_group = world.tenant(), world.tenant()
    world.put(f"/tenant/{direct}/user-members/{user}")
    world.put(f"/tenant/{by_group}/group-members/{world.group([user])}")
    found = call(
        query_tenants,
        user_member=user,
        including_groups_of_user=True,
        name_like="Name%",
        sort_by="id",
        sort_order="asc",
        first_result=0,
        max_results=5,
    )
    assert [one.id for one in found] == sorted([direct, by_group])


def test_query_tenants_with_nothing_found(call: Call) -> None:
    assert call(query_tenants, id=unique("tenant")) == []


def test_get_tenant_count(world: World, call: Call) -> None:
    tenant, group = world.tenant(), world.group()
    world.put(f"/tenant/{tenant}/group-members/{group}")
    assert call(get_tenant_count, group_member=group).count == 1


def test_available_tenant_resource_operations(call: Call) -> None:
    rels = {link.rel for link in call(available_tenant_resource_operations).links}
    assert rels == {"list", "count", "create"}


def test_available_tenant_instance_operations(world: World, call: Call) -> None:
    links = call(available_tenant_instance_operations, world.tenant()).links
    assert {link.rel for link in links} == {"self", "update", "delete"}


def test_available_tenant_user_members_operations(world: World, call: Call) -> None:
    links = call(available_tenant_user_members_operations, world.tenant()).links
    assert {(link.method, link.rel) for link in links} >= {("PUT", "create"), ("DELETE", "delete")}


def test_available_tenant_group_members_operations(world: World, call: Call) -> None:
    links = call(available_tenant_group_members_operations, world.tenant()).links
    assert {(link.method, link.rel) for link in links} >= {("PUT", "create"), ("DELETE", "delete")}
