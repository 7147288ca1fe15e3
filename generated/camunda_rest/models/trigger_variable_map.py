from ..models.trigger_variable_value_dto import TriggerVariableValueDto

TriggerVariableMap = dict[str, TriggerVariableValueDto]
