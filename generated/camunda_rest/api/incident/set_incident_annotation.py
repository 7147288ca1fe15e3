"""PUT /incident/{id}/annotation

Answers 204; refuses with 400.
Documented since 7.15.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Incident/operation/setIncidentAnnotation
"""

from ...client import Client
from ...models.annotation_dto import AnnotationDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/incident/{id}/annotation", {204: None})


def sync(id: str, *, client: Client, body: AnnotationDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: AnnotationDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)
