from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class TenantDto(Model):
    id: str | None | Unset = UNSET
    name: str | None | Unset = UNSET
