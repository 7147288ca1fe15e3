from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class EvaluateDecisionDto(Model):
    variables: VariableMap | None | Unset = UNSET
