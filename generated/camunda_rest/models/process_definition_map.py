from ..models.process_definition_dto import ProcessDefinitionDto

ProcessDefinitionMap = dict[str, ProcessDefinitionDto]
