from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.password_policy_rule_dto import PasswordPolicyRuleDto


@frozen(kw_only=True, slots=False)
class CheckPasswordPolicyResultDto(Model):
    rules: list[PasswordPolicyRuleDto] | None = None
    valid: bool | None = None
