"""PUT /authorization/{id}

Answers 204; refuses with 400, 403, 404, 500.
Documented since 7.16.0.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Authorization/operation/updateAuthorization
"""

from ...client import Client
from ...models.authorization_update_dto import AuthorizationUpdateDto
from ...operation import Operation

_OPERATION: Operation[None] = Operation("PUT", "/authorization/{id}", {204: None})


def sync(id: str, *, client: Client, body: AuthorizationUpdateDto) -> None:
    return _OPERATION.sync(client, path=(id,), body=body)


async def asyncio(id: str, *, client: Client, body: AuthorizationUpdateDto) -> None:
    return await _OPERATION.asyncio(client, path=(id,), body=body)
