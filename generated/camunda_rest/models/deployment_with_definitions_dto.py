from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.atom_link import AtomLink
    from ..models.case_definition_map import CaseDefinitionMap
    from ..models.decision_definition_map import DecisionDefinitionMap
    from ..models.decision_requirements_definition_map import DecisionRequirementsDefinitionMap
    from ..models.process_definition_map import ProcessDefinitionMap


@frozen(kw_only=True, slots=False)
class DeploymentWithDefinitionsDto(Model):
    deployed_case_definitions: CaseDefinitionMap | None = None
    deployed_decision_definitions: DecisionDefinitionMap | None = None
    deployed_decision_requirements_definitions: DecisionRequirementsDefinitionMap | None = None
    deployed_process_definitions: ProcessDefinitionMap | None = None
    deployment_time: datetime.datetime | None = None
    id: str | None = None
    links: list[AtomLink] | None = None
    name: str | None = None
    source: str | None = None
    tenant_id: str | None = None
