"""GET /deployment/registered

Answers 200.
Documented since 7.17.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Deployment/operation/getRegisteredDeployments
"""

from ...client import Client
from ...operation import Operation

_OPERATION: Operation[list[str]] = Operation("GET", "/deployment/registered", {200: list[str]})


def sync(*, client: Client) -> list[str]:
    return _OPERATION.sync(client)


async def asyncio(*, client: Client) -> list[str]:
    return await _OPERATION.asyncio(client)
