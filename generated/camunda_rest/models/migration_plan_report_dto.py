from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.migration_instruction_validation_report_dto import MigrationInstructionValidationReportDto
    from ..models.migration_variable_validation_report_map import MigrationVariableValidationReportMap


@frozen(kw_only=True, slots=False)
class MigrationPlanReportDto(Model):
    instruction_reports: list[MigrationInstructionValidationReportDto] | None = None
    variable_reports: MigrationVariableValidationReportMap | None = None
