from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.camunda_form_ref import CamundaFormRef


@frozen(kw_only=True, slots=False)
class FormDto(Model):
    camunda_form_ref: CamundaFormRef | None = None
    context_path: str | None = None
    key: str | None = None
