from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class SuspensionStateDto(Model):
    suspended: bool | None | Unset = UNSET
