from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class ProcessDefinitionDiagramDto(Model):
    bpmn_20_xml: str | None = None
    id: str | None = None
