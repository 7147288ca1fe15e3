from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class ExceptionDto(Model):
    code: float | None = None
    message: str | None = None
    type_: str | None = None
