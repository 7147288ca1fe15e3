from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class AbstractVendorVersionInformationDto(Model):
    vendor: str | None = None
    version: str | None = None
