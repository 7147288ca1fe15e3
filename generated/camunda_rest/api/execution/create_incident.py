"""POST /execution/{id}/create-incident

Answers 200; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Execution/operation/createIncident
"""

from ...client import Client
from ...models.create_incident_dto import CreateIncidentDto
from ...models.incident_dto import IncidentDto
from ...operation import Operation

_OPERATION: Operation[IncidentDto] = Operation("POST", "/execution/{id}/create-incident", {200: IncidentDto})


def sync(id: str, *, client: Client, body: CreateIncidentDto) -> IncidentDto:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: CreateIncidentDto) -> IncidentDto:
    return await _OPERATION.asyncio(client, path=(id,), body=body)
