"""File names reach older engines and forks too: each reads the headers of a form in its own way."""

from __future__ import annotations

from io import BytesIO

import httpx
import pytest

from camunda_rest import Client, File
from camunda_rest.api.deployment import create_deployment
from camunda_rest.models import MultiFormDeploymentDto
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

NAMES = [
    "plain.txt",
    "日本語 😀.txt",
    'a"b.txt',
    "back\\slash.txt",
    "line\r\nend; filename=c.txt",
    "=?utf-8?Q?x?=.txt",
]
BYTES = bytes(range(256))


@pytest.mark.parametrize("version", ["camunda-7.13", "camunda-7.17", "camunda-7.20", "operaton-1.0"])
def test_resources_keep_their_names_and_contents(version: str) -> None:
    resources = {f"part-{n}": File(BytesIO(BYTES), name) for n, name in enumerate(NAMES)}
    with LocalEngine(version) as engine, Client(engine.url) as client:
        body = MultiFormDeploymentDto(deployment_name="uploads", additional_properties=resources)
        created = create_deployment.sync(client=client, body=body)
        with httpx.Client(base_url=f"{engine.url}/deployment/{created.id}/resources") as http:
            stored = {one["name"]: http.get(f"/{one['id']}/data").content for one in http.get("").json()}
    assert stored == dict.fromkeys(NAMES, BYTES)
