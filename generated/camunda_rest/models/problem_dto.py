from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class ProblemDto(Model):
    column: int | None = None
    element_ids: list[str] | None = None
    line: int | None = None
    main_element_id: str | None = None
    message: str | None = None

    wire_names: ClassVar[Mapping[str, str]] = {"element_ids": "\u0435lementIds"}
