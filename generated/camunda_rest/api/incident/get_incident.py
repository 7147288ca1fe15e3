"""GET /incident/{id}

Answers 200; refuses with 404.
Documented since 7.14.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Incident/operation/getIncident
"""

from ...client import Client
from ...models.incident_dto import IncidentDto
from ...operation import Operation

_OPERATION: Operation[IncidentDto] = Operation("GET", "/incident/{id}", {200: IncidentDto})


def sync(id: str, *, client: Client) -> IncidentDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> IncidentDto:
    return await _OPERATION.asyncio(client, path=(id,))
