"""GET /process-definition/key/{key}/startForm

Answers 200; refuses with 400, 404.
Documented since 7.13.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Process-Definition/operation/getStartFormByKey
"""

from ...client import Client
from ...models.form_dto import FormDto
from ...operation import Operation

_OPERATION: Operation[FormDto] = Operation("GET", "/process-definition/key/{key}/startForm", {200: FormDto})


def sync(key: str, *, client: Client) -> FormDto:
    return _OPERATION.sync(client, path=(key,))


async def asyncio(key: str, *, client: Client) -> FormDto:
    return await _OPERATION.asyncio(client, path=(key,))
