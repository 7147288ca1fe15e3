"""Deployments and their resources."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import BytesIO

from attrs import evolve

from camunda_rest import File
from camunda_rest.api.deployment import (
    create_deployment,
    delete_deployment,
    get_deployment,
    get_deployment_resource,
    get_deployment_resource_data,
    get_deployment_resources,
    get_deployments,
    get_deployments_count,
    get_registered_deployments,
    redeploy,
)
from camunda_rest.models import MultiFormDeploymentDto, RedeploymentDto
from conformance.calls import Call
from conformance.world import DMN, USER_TASK, World, bpmn, unique

SOON = datetime(2031, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
PLAIN = b"m\xc3\xbcller"


def test_create_deployment(world: World, call: Call) -> None:
    key = unique("process")
    tenant = world.tenant()
    body = MultiFormDeploymentDto(
        deployment_name="M\u00fcller",
        deployment_source="conformance",
        enable_duplicate_filtering=True,
        deploy_changed_only=False,
        deployment_activation_time=SOON,
        tenant_id=tenant,
        data=resource(key),
        additional_properties={"table": table(key)},
    )
    created = call(create_deployment, body=body)
    (process,) = created.deployed_process_definitions.values()
    (decision,) = created.deployed_decision_definitions.values()
    assert (process.key, decision.key) == (key, f"{key}d")
    kept = world.get(f"/deployment/{created.id}")
    assert (kept["name"], kept["source"], kept["tenantId"]) == ("M\u00fcller", "conformance", tenant)
    again = call(
        create_deployment, body=evolve(body, data=resource(key), additional_properties={"table": table(key)})
    )
    assert (again.id, again.deployed_process_definitions) == (created.id, None)


def resource(key: str) -> File:
    return File(BytesIO(bpmn(key, USER_TASK).encode()), f"{key}.bpmn")


def table(key: str) -> File:
    return File(BytesIO(DMN.format(key=f"{key}d").encode()), f"{key}.dmn")


def test_get_deployment(world: World, call: Call) -> None:
    definition = world.define(USER_TASK)
    found = call(get_deployment, definition.deployment_id)
    assert (found.name, found.source) == (f"deployment of {definition.key}", None)
    assert found.deployment_time <= datetime.now(UTC) + timedelta(seconds=1)


def test_get_deployments(world: World, call: Call) -> None:
    definition = world.define(USER_TASK)
    order = {"sort_by": "deploymentTime", "sort_order": "desc"}
    (found,) = call(get_deployments, name=f"deployment of {definition.key}", before=SOON, **order)
    assert found.id == definition.deployment_id


def test_get_deployments_count(world: World, call: Call) -> None:
    assert call(get_deployments_count, id=world.define(USER_TASK).deployment_id, after=None).count == 1


def test_get_registered_deployments(world: World, call: Call) -> None:
    assert world.define(USER_TASK).deployment_id in call(get_registered_deployments)


def some(world: World) -> tuple[str, dict[str, str]]:
    """A deployment of a plain text and a process; its id, and its resources' ids by name."""
    deployment = world.define(USER_TASK, more={"some.txt": PLAIN}).deployment_id
    return deployment, {one["name"]: one["id"] for one in world.get(f"/deployment/{deployment}/resources")}


def test_get_deployment_resources(world: World, call: Call) -> None:
    deployment, resources = some(world)
    assert {one.name: one.id for one in call(get_deployment_resources, deployment)} == resources


def test_get_deployment_resource(world: World, call: Call) -> None:
    deployment, resources = some(world)
    assert call(get_deployment_resource, deployment, resources["some.txt"]).name == "some.txt"


def test_get_deployment_resource_data(world: World, call: Call) -> None:
    deployment, resources = some(world)
    found = call(get_deployment_resource_data, deployment, resources["some.txt"])
    assert (found.payload.read(), found.file_name) == (PLAIN, "some.txt")


def test_redeploy(world: World, call: Call) -> None:
    deployment, resources = some(world)
    body = RedeploymentDto(resource_names=[name for name in resources if name != "some.txt"], source="again")
    created = call(redeploy, deployment, body=body)
    (process,) = created.deployed_process_definitions.values()
    assert (process.version, created.source) == (2, "again")


def test_delete_deployment(world: World, call: Call) -> None:
    definition = world.define(USER_TASK)
    instance = world.start(definition)
    call(
        delete_deployment,
        definition.deployment_id,
        cascade=True,
        skip_custom_listeners=True,
        skip_io_mappings=True,
    )
    assert not world.exists(f"/deployment/{definition.deployment_id}")
    assert not world.exists(f"/process-instance/{instance}")
