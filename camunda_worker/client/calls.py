"""The conveniences as calls of generated operations: pure, and shared by the synchronous and the asynchronous face."""

import io
from collections.abc import Awaitable, Callable, Mapping
from os import PathLike
from pathlib import Path
from typing import Generic, Protocol, TypeAlias, TypeVar

from attrs import frozen

from camunda_rest.api.deployment import create_deployment
from camunda_rest.api.message import deliver_message
from camunda_rest.api.process_definition import (
    start_process_instance_by_key,
    start_process_instance_by_key_and_tenant_id,
)
from camunda_rest.api.process_instance import get_process_instance
from camunda_rest.models import (
    CorrelationMessageDto,
    DeploymentWithDefinitionsDto,
    MessageCorrelationResultWithVariableDto,
    MultiFormDeploymentDto,
    ProcessInstanceDto,
    ProcessInstanceWithVariablesDto,
    StartProcessInstanceDto,
)
from camunda_rest.types import UNSET, File
from camunda_worker.dtos import to_dtos

T = TypeVar("T")

Resource: TypeAlias = str | PathLike[str] | tuple[str, bytes]
"""A file's path, or a resource's name and content."""


@frozen
class Call(Generic[T]):
    """One operation with its arguments, in both colours."""

    sync: Callable[..., T]
    asyncio: Callable[..., Awaitable[T]]
    arguments: Mapping[str, object]


class Send(Protocol):
    """Sends a call and returns its result."""

    def __call__(self, call: Call[T], /) -> T: ...  # noqa: D102 - the class says it


class AsyncSend(Protocol):
    """Sends a call and awaits its result."""

    async def __call__(self, call: Call[T], /) -> T: ...  # noqa: D102 - the class says it


def start_process(
    process_key: str,
    variables: Mapping[str, object] | None,
    *,
    business_key: str | None,
    tenant_id: str | None,
) -> Call[ProcessInstanceWithVariablesDto]:
    """``POST /process-definition/key/{key}[/tenant-id/{tenant-id}]/start``."""
    if not process_key:
        raise ValueError("process_key: the id that the BPMN model gives to the process; it cannot be empty")
    body = StartProcessInstanceDto(business_key=business_key or UNSET, variables=to_dtos(variables))
    if tenant_id is None:
        operation = start_process_instance_by_key
        return Call(operation.sync, operation.asyncio, {"key": process_key, "body": body})
    of_tenant = start_process_instance_by_key_and_tenant_id
    return Call(of_tenant.sync, of_tenant.asyncio, {"key": process_key, "tenant_id": tenant_id, "body": body})


def correlate_message(
    message_name: str,
    *,
    business_key: str | None,
    process_instance_id: str | None,
    tenant_id: str | None,
    correlation_keys: Mapping[str, object] | None,
    variables: Mapping[str, object] | None,
) -> Call[list[MessageCorrelationResultWithVariableDto] | None]:
    """``POST /message``."""
    if not message_name:
        raise ValueError(
            "message_name: the name that the BPMN model gives to the message; it cannot be empty"
        )
    body = CorrelationMessageDto(
        message_name=message_name,
        business_key=business_key or UNSET,
        process_instance_id=process_instance_id or UNSET,
        tenant_id=tenant_id or UNSET,
        correlation_keys=to_dtos(correlation_keys),
        process_variables=to_dtos(variables),
        result_enabled=True,
    )
    return Call(deliver_message.sync, deliver_message.asyncio, {"body": body})


def deploy(
    resources: tuple[Resource, ...], name: str | None, tenant_id: str | None, *, skip_unchanged: bool
) -> Call[DeploymentWithDefinitionsDto]:
    """``POST /deployment/create``."""
    if not resources:
        raise ValueError("deploy: give at least one file's path, or a (name, content) pair")
    files: dict[str, File] = {}
    for resource in resources:
        resource_name, content = _read(resource)
        if resource_name in files:
            raise ValueError(
                f"deploy: two resources are called {resource_name!r}; the engine would keep one of them"
            )
        files[resource_name] = File(io.BytesIO(content), resource_name)
    body = MultiFormDeploymentDto(
        deployment_name=name or next(iter(files)),
        tenant_id=tenant_id or UNSET,
        enable_duplicate_filtering=skip_unchanged,
        # each part under a name of its own: of several with one name the engine deploys the last
        additional_properties={f"resource-{number}": file for number, file in enumerate(files.values(), 1)},
    )
    return Call(create_deployment.sync, create_deployment.asyncio, {"body": body})


def get_instance(process_instance_id: str) -> Call[ProcessInstanceDto]:
    """``GET /process-instance/{id}``."""
    if not process_instance_id:
        raise ValueError("process_instance_id cannot be empty")
    return Call(get_process_instance.sync, get_process_instance.asyncio, {"id": process_instance_id})


def _read(resource: Resource) -> tuple[str, bytes]:
    if isinstance(resource, tuple):
        return resource
    path = Path(resource)
    return path.name, path.read_bytes()
