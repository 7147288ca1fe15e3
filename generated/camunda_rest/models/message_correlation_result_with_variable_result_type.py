from typing import Literal

MessageCorrelationResultWithVariableResultType = Literal["Execution", "ProcessDefinition"]
