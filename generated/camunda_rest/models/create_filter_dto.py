from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class CreateFilterDto(Model):
    name: str | None | Unset = UNSET
    owner: str | None | Unset = UNSET
    properties: JsonObject | None | Unset = UNSET
    query: JsonObject | None | Unset = UNSET
    resource_type: str | None | Unset = UNSET
