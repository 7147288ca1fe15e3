from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class AtomLink(Model):
    href: str | None | Unset = UNSET
    method: str | None | Unset = UNSET
    rel: str | None | Unset = UNSET
