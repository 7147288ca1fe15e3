from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.job_condition_query_parameter_operator import JobConditionQueryParameterOperator


@frozen(kw_only=True, slots=False)
class JobConditionQueryParameterDto(Model):
    operator: JobConditionQueryParameterOperator | None | Unset = UNSET
    value: datetime.datetime | None | Unset = UNSET
