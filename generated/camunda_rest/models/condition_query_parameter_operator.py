from typing import Literal

ConditionQueryParameterOperator = Literal["eq", "gt", "gteq", "like", "lt", "lteq", "neq", "notLike"]
