from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from ..model import Model

if TYPE_CHECKING:
    from ..models.migration_instruction_dto import MigrationInstructionDto


@frozen(kw_only=True, slots=False)
class MigrationInstructionValidationReportDto(Model):
    failures: list[str] | None = None
    instruction: MigrationInstructionDto | None = None
