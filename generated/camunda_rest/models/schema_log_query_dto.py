from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.schema_log_query_sorting import SchemaLogQuerySorting


@frozen(kw_only=True, slots=False)
class SchemaLogQueryDto(Model):
    sorting: list[SchemaLogQuerySorting] | None | Unset = UNSET
    version: str | None | Unset = UNSET
