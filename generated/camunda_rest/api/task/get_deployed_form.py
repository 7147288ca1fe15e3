"""GET /task/{id}/deployed-form

Answers 200; refuses with 400, 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/getDeployedForm
"""

from ...client import Client
from ...operation import Operation
from ...types import File

_OPERATION: Operation[File] = Operation("GET", "/task/{id}/deployed-form", {200: File})


def sync(id: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(id,))
