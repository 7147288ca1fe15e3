"""Filters: queries for tasks that are kept."""

from __future__ import annotations

from camunda_rest.api.filter_ import (
    create_filter,
    delete_filter,
    execute_filter_count,
    execute_filter_list,
    execute_filter_single_result,
    filter_resource_options,
    filter_resource_options_single,
    get_filter_count,
    get_filter_list,
    get_single_filter,
    post_execute_filter_count,
    post_execute_filter_list,
    post_execute_filter_single_result,
    update_filter,
)
from camunda_rest.models import CreateFilterDto
from conformance.calls import Call
from conformance.world import World, unique


def filter_of(world: World, instance: str) -> str:
    """A filter that finds an instance's tasks."""
    return str(
        world.post(
            "/filter/create",
            resourceType="Task",
            name=unique("filter"),
            owner="demo",
            query={"processInstanceId": instance},
            properties={"color": "#3e4d2f", "priority": 5},
        )["id"]
    )


def test_create_filter(world: World, call: Call) -> None:
    body = CreateFilterDto(
        resource_type="Task",
        name=unique("m\u00fcller"),
        query={"assignee": "demo"},
        properties={"priority": 3},
    )
    created = call(create_filter, body=body)
    kept = world.get(f"/filter/{created.id}")
    assert (kept["name"], kept["query"]["assignee"], kept["owner"]) == (body.name, "demo", None)


def test_get_single_filter(world: World, call: Call) -> None:
    found = call(get_single_filter, filter_of(world, world.instance()), item_count=True)
    assert (found.owner, found.item_count, found.properties["priority"]) == ("demo", 1, 5)


def test_get_filter_list(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    order = {"sort_by": "name", "sort_order": "desc"}
    (found,) = call(get_filter_list, filter_id=made, resource_type="Task", **order)
    assert (found.id, found.item_count) == (made, None)


def test_get_filter_count(world: World, call: Call) -> None:
    assert call(get_filter_count, filter_id=filter_of(world, world.instance())).count == 1


def test_update_filter(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    call(update_filter, made, body=CreateFilterDto(resource_type="Task", name="Other", query={}))
    assert world.get(f"/filter/{made}")["name"] == "Other"


def test_delete_filter(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    call(delete_filter, made)
    assert not world.exists(f"/filter/{made}")


def test_execute_filter_list(world: World, call: Call) -> None:
    (found,) = call(execute_filter_list, filter_of(world, world.instance()), max_results=2)
    assert found["taskDefinitionKey"] == "review"


def test_execute_filter_single_result(world: World, call: Call) -> None:
    found = call(execute_filter_single_result, filter_of(world, world.instance()))
    assert found["taskDefinitionKey"] == "review"


def test_execute_filter_single_result_of_none(world: World, call: Call) -> None:
    assert call(execute_filter_single_result, filter_of(world, "none")) is None


def test_execute_filter_count(world: World, call: Call) -> None:
    assert call(execute_filter_count, filter_of(world, world.instance())).count == 1


def test_post_execute_filter_list(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    assert len(call(post_execute_filter_list, made, body={"assignee": "demo"}, first_result=0)) == 1
    assert call(post_execute_filter_list, made, body={"assignee": "mary"}) == []


def test_post_execute_filter_single_result(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    assert call(post_execute_filter_single_result, made, body={"assignee": "demo"})["assignee"] == "demo"
    assert call(post_execute_filter_single_result, made, body={"assignee": "mary"}) is None


def test_post_execute_filter_count(world: World, call: Call) -> None:
    made = filter_of(world, world.instance())
    assert call(post_execute_filter_count, made, body={"assignee": "mary"}).count == 0


def test_filter_resource_options(call: Call) -> None:
    assert {one.rel for one in call(filter_resource_options).links} >= {"list", "count", "create"}


def test_filter_resource_options_single(world: World, call: Call) -> None:
    links = call(filter_resource_options_single, filter_of(world, world.instance())).links
    assert {one.rel for one in links} >= {"self", "update", "delete"}
