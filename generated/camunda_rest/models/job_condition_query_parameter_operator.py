from typing import Literal

JobConditionQueryParameterOperator = Literal["gt", "lt"]
