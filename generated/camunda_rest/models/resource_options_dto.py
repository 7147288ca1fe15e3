from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink


@frozen(kw_only=True, slots=False)
class ResourceOptionsDto(Model):
    links: list[AtomLink] | None = None
