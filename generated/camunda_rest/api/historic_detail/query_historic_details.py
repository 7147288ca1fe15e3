"""POST /history/detail

Answers 200; refuses with 400.
Documented since 7.16.0.
Since 7.22.0: HistoricDetailQueryDto.variableNameLike.
https://docs.camunda.org/rest/camunda-bpm-platform/7.24/#tag/Historic-Detail/operation/queryHistoricDetails
"""

from ...client import Client
from ...models.historic_detail_dto import HistoricDetailDto
from ...models.historic_detail_query_dto import HistoricDetailQueryDto
from ...operation import Operation

_OPERATION: Operation[list[HistoricDetailDto]] = Operation(
    "POST", "/history/detail", {200: list[HistoricDetailDto]}
)


def sync(
    *,
    client: Client,
    body: HistoricDetailQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricDetailDto]:
    return _OPERATION.sync(
        client,
        query={
            "deserializeValues": deserialize_values,
            "firstResult": first_result,
            "maxResults": max_results,
        },
        body=body,
    )


async def asyncio(
    *,
    client: Client,
    body: HistoricDetailQueryDto,
    deserialize_values: bool | None = None,
    first_result: int | None = None,
    max_results: int | None = None,
) -> list[HistoricDetailDto]:
    return await _OPERATION.asyncio(
        client,
        query={
            "deserializeValues": deserialize_values,
            "firstResult": first_result,
            "maxResults": max_results,
        },
        body=body,
    )
