from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class CamundaFormRef(Model):
    binding: str | None | Unset = UNSET
    key: str | None | Unset = UNSET
    version: int | None | Unset = UNSET
