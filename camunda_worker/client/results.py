"""What the engine returns with variables in it, which are decoded here; all else are the generated models."""

import json
from http import HTTPStatus

from attrs import asdict, field, frozen

from camunda_rest.models import (
    ExecutionDto,
    MessageCorrelationResultWithVariableDto,
    ProcessInstanceDto,
    ProcessInstanceWithVariablesDto,
)
from camunda_worker.dtos import from_dtos
from camunda_worker.errors import UnexpectedAnswer
from camunda_worker.variables import Variables

_NONE = Variables({})


@frozen(kw_only=True, slots=False)
class StartedInstance(ProcessInstanceDto):
    """A process instance that has just been started.

    Attributes:
        id: Its id, for what asks for a process instance.
        definition_id: The process definition that it is of.
        variables: Its variables at the first wait state, if they were asked for; else none.
    """

    id: str
    definition_id: str
    variables: Variables = field(default=_NONE)


@frozen
class Correlation:
    """Where a message went.

    Attributes:
        result_type: ``Execution`` if it was waited for, ``ProcessDefinition`` if it started an instance.
        execution: The execution that waited.
        process_instance: The instance that was started.
        variables: The instance's variables, if they were asked for; else none.
    """

    result_type: str
    execution: ExecutionDto | None
    process_instance: ProcessInstanceDto | None
    variables: Variables


def started(dto: ProcessInstanceWithVariablesDto) -> StartedInstance:
    """Decode what the engine says of a started instance.

    Raises:
        UnexpectedAnswer: It says not which one.
    """
    if not dto.id or not dto.definition_id:
        raise UnexpectedAnswer(
            HTTPStatus.OK,
            operation="POST /process-definition/…/start",
            url="the engine",
            body=json.dumps(dto.to_dict()),
            reason="a started instance has an id and a definitionId",
        )
    fields = asdict(dto, recurse=False)
    return StartedInstance(**{**fields, "variables": from_dtos(dto.variables)})


def correlation(dto: MessageCorrelationResultWithVariableDto) -> Correlation:
    """Decode what the engine says of a delivered message."""
    return Correlation(str(dto.result_type), dto.execution, dto.process_instance, from_dtos(dto.variables))
