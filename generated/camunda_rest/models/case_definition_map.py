from ..models.case_definition_dto import CaseDefinitionDto

CaseDefinitionMap = dict[str, CaseDefinitionDto]
