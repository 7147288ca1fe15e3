from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.string_map import StringMap


@frozen(kw_only=True, slots=False)
class PasswordPolicyRuleDto(Model):
    parameter: StringMap | None = None
    placeholder: str | None = None
    valid: bool | None = None
