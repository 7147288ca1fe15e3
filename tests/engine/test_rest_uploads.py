"""Files on their way to a real engine and back: whatever they are called, whatever is in them."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Iterator
from io import BytesIO

import httpx
import pytest

from camunda_rest import Client, File
from camunda_rest.api.deployment import create_deployment
from camunda_rest.api.process_definition import start_process_instance_by_key
from camunda_rest.api.process_instance import (
    get_process_instance_variable_binary,
    set_process_instance_variable_binary,
)
from camunda_rest.models import MultiFormDeploymentDto, MultiFormVariableBinaryDto, StartProcessInstanceDto
from camunda_worker.testing import LocalEngine

pytestmark = pytest.mark.engine

NAMES = [
    "plain.txt",
    "with blank.txt",
    "übersicht.txt",
    "日本語 😀.txt",
    'a"b.txt',
    "back\\slash.txt",
    'ends"\\',
    "line\nfeed.txt",
    "line\r\nend; filename=other.txt",
    "=?utf-8?Q?x?=.txt",
    "per%22cent.txt",
    "long-" + "ß" * 100 + ".txt",
]
BYTES = bytes(range(256)) + b"\r\n--boundary--\r\n" + b"\x00" * 1_000

PROCESS = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="uploads">
  <process id="{key}" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="flow" sourceRef="start" targetRef="wait"/>
    <userTask id="wait"/>
  </process>
</definitions>
"""


@pytest.fixture
def client(engine: LocalEngine) -> Iterator[Client]:
    with Client(engine.url) as client:
        yield client


def deployment() -> MultiFormDeploymentDto:
    resources = {f"part-{n}": File(BytesIO(BYTES + name.encode()), name) for n, name in enumerate(NAMES)}
    return MultiFormDeploymentDto(deployment_name="uploads", additional_properties=resources)


def stored(engine: LocalEngine, deployment_id: str | None) -> dict[str, bytes]:
    """By plain HTTP: what the engine has kept under which name."""
    with httpx.Client(base_url=f"{engine.url}/deployment/{deployment_id}/resources") as http:
        return {one["name"]: http.get(f"/{one['id']}/data").content for one in http.get("").json()}


def test_all_resources_of_a_deployment_keep_their_names_and_contents(
    engine: LocalEngine, client: Client
) -> None:
    created = create_deployment.sync(client=client, body=deployment())
    assert stored(engine, created.id) == {name: BYTES + name.encode() for name in NAMES}


def test_they_do_when_sent_asynchronously(engine: LocalEngine) -> None:
    async def deploy() -> str | None:
        async with Client(engine.url) as client:
            return (await create_deployment.asyncio(client=client, body=deployment())).id

    assert stored(engine, asyncio.run(deploy())) == {name: BYTES + name.encode() for name in NAMES}


def test_a_file_variable_keeps_its_name_its_type_and_its_content(engine: LocalEngine, client: Client) -> None:
    key = f"uploads-{uuid.uuid4().hex}"
    bpmn = File(BytesIO(PROCESS.format(key=key).encode()), "uploads.bpmn")
    create_deployment.sync(client=client, body=MultiFormDeploymentDto(data=bpmn))
    instance = start_process_instance_by_key.sync(key, client=client, body=StartProcessInstanceDto())
    for name in NAMES:
        sent = File(BytesIO(BYTES), name, "application/x-data")
        body = MultiFormVariableBinaryDto(data=sent, value_type="File")
        set_process_instance_variable_binary.sync(str(instance.id), "file", client=client, body=body)
        found = get_process_instance_variable_binary.sync(str(instance.id), "file", client=client)
        assert (found.payload.read(), found.mime_type) == (BYTES, "application/x-data")
        variable = f"{engine.url}/process-instance/{instance.id}/variables/file?deserializeValue=false"
        assert httpx.get(variable).json()["valueInfo"]["filename"] == name
        # the engine's server sends no header that holds letters outside Latin-1
        assert found.file_name == (name if max(name) <= "\xff" else None)
