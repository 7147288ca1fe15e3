from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.historic_decision_instance_query_dto import HistoricDecisionInstanceQueryDto


@frozen(kw_only=True, slots=False)
class DeleteHistoricDecisionInstancesDto(Model):
    delete_reason: str | None | Unset = UNSET
    historic_decision_instance_ids: list[str] | None | Unset = UNSET
    historic_decision_instance_query: HistoricDecisionInstanceQueryDto | None | Unset = UNSET
