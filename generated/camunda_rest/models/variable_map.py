from ..models.variable_value_dto import VariableValueDto

VariableMap = dict[str, VariableValueDto]
