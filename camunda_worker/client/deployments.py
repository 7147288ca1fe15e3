"""Deployments: files, folders and bytes on their way to the engine."""

import io
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from camunda_rest.api.deployment import create_deployment
from camunda_rest.models import DeploymentWithDefinitionsDto, MultiFormDeploymentDto
from camunda_rest.types import UNSET, File
from camunda_worker.client.arguments import said
from camunda_worker.client.steps import Call, write

Resource: TypeAlias = str | PathLike[str] | tuple[str, bytes]
"""A file's path, a folder's, or a resource's name and content."""


def deploy(
    resources: tuple[Resource, ...],
    name: str | None,
    tenant_id: str | None,
    *,
    skip_unchanged: bool,
    changed_only: bool,
) -> Call[DeploymentWithDefinitionsDto]:
    """One deployment of all resources."""
    if not resources:
        raise ValueError("deploy: give at least one file's or folder's path, or a (name, content) pair")
    files: dict[str, File] = {}
    for resource_name, content in (one for resource in resources for one in _read(resource)):
        if resource_name in files:
            raise ValueError(
                f"deploy: two resources are called {resource_name!r}; the engine would keep one of them"
            )
        files[resource_name] = File(io.BytesIO(content), resource_name)
    body = MultiFormDeploymentDto(
        deployment_name=said("name", name) or _name(resources[0]),
        tenant_id=said("tenant_id", tenant_id),
        enable_duplicate_filtering=skip_unchanged or changed_only,
        deploy_changed_only=changed_only or UNSET,
        # each part under a name of its own: of several with one name the engine deploys the last
        additional_properties={f"resource-{number}": file for number, file in enumerate(files.values(), 1)},
    )
    return write(create_deployment, body=body)


def _name(resource: Resource) -> str:
    if isinstance(resource, tuple):
        return resource[0]
    path = Path(resource)
    return path.resolve().name if path.is_dir() else path.name


def _read(resource: Resource) -> Iterator[tuple[str, bytes]]:
    if isinstance(resource, tuple):
        yield resource
        return
    path = Path(resource)
    if not path.is_dir():
        yield path.name, path.read_bytes()
        return
    inner = [one.relative_to(path) for one in sorted(path.rglob("*")) if one.is_file()]
    inner = [one for one in inner if not any(map(_is_nobodys, one.parts))]
    if not inner:
        raise ValueError(f"deploy: there is no file in the folder {str(path)!r}")
    for one in inner:
        yield one.as_posix(), (path / one).read_bytes()


def _is_nobodys(part: str) -> bool:
    return part.startswith(".") or part == "__pycache__"
