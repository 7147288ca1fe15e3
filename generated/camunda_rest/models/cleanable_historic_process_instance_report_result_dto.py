from __future__ import annotations

from attrs import frozen

from ..model import Model


@frozen(kw_only=True, slots=False)
class CleanableHistoricProcessInstanceReportResultDto(Model):
    cleanable_process_instance_count: int | None = None
    finished_process_instance_count: int | None = None
    history_time_to_live: int | None = None
    process_definition_id: str | None = None
    process_definition_key: str | None = None
    process_definition_name: str | None = None
    process_definition_version: int | None = None
    tenant_id: str | None = None
