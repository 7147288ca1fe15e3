from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.json_object import JsonObject


@frozen(kw_only=True, slots=False)
class FilterDto(Model):
    id: str | None = None
    item_count: int | None = None
    name: str | None = None
    owner: str | None = None
    properties: JsonObject | None = None
    query: JsonObject | None = None
    resource_type: str | None = None
