"""GET /task/{id}/form

Answers 200; refuses with 400.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Task/operation/getForm
"""

from ...client import Client
from ...models.form_dto import FormDto
from ...operation import Operation

_OPERATION: Operation[FormDto] = Operation("GET", "/task/{id}/form", {200: FormDto})


def sync(id: str, *, client: Client) -> FormDto:
    return _OPERATION.sync(client, path=(id,))


async def asyncio(id: str, *, client: Client) -> FormDto:
    return await _OPERATION.asyncio(client, path=(id,))
