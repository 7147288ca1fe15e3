from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.resource_report_map import ResourceReportMap


@frozen(kw_only=True, slots=False)
class ParseExceptionDto(Model):
    code: float | None = None
    details: ResourceReportMap | None = None
    message: str | None = None
    type_: str | None = None
