from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, File, Unset

if TYPE_CHECKING:
    from ..models.multi_form_variable_binary_value_type import MultiFormVariableBinaryValueType


@frozen(kw_only=True, slots=False)
class MultiFormVariableBinaryDto(Model):
    data: File | None | Unset = UNSET
    value_type: MultiFormVariableBinaryValueType | None | Unset = UNSET
