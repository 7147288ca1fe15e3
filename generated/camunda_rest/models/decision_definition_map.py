from ..models.decision_definition_dto import DecisionDefinitionDto

DecisionDefinitionMap = dict[str, DecisionDefinitionDto]
