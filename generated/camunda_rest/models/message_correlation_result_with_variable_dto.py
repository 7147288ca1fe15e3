from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.execution_dto import ExecutionDto
    from ..models.message_correlation_result_with_variable_result_type import (
        MessageCorrelationResultWithVariableResultType,
    )
    from ..models.process_instance_dto import ProcessInstanceDto
    from ..models.variable_map import VariableMap


@frozen(kw_only=True, slots=False)
class MessageCorrelationResultWithVariableDto(Model):
    execution: ExecutionDto | None = None
    process_instance: ProcessInstanceDto | None = None
    result_type: MessageCorrelationResultWithVariableResultType | str | None = None
    variables: VariableMap | None = None
