from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class SortTaskQueryParametersDto(Model):
    type_: str | None | Unset = UNSET
    variable: str | None | Unset = UNSET
