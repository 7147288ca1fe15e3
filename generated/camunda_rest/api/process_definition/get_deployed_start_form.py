"""GET /process-definition/{id}/deployed-start-form

Answers 200; refuses with 400, 403, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getDeployedStartForm
"""

from ...client import Client
from ...operation import Operation
from ...types import File

_OPERATION: Operation[File] = Operation("GET", "/process-definition/{id}/deployed-start-form", {200: File})


def sync(id: str, *, client: Client) -> File:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> File:
    return await _OPERATION.asyncio(client, path=(id,))
