"""GET /version

Answers 200.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Version/operation/getRestAPIVersion
"""

from ...client import Client
from ...models.version_dto import VersionDto
from ...operation import Operation

_OPERATION: Operation[VersionDto] = Operation("GET", "/version", {200: VersionDto})


def sync(*, client: Client) -> VersionDto:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> VersionDto:
    return await _OPERATION.asyncio(client)
