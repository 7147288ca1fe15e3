from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class RedeploymentDto(Model):
    resource_ids: list[str] | None | Unset = UNSET
    resource_names: list[str] | None | Unset = UNSET
    source: str | None | Unset = UNSET
