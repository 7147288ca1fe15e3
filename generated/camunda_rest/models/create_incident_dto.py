from __future__ import annotations

from attrs import frozen

from ..model import Model
from ..types import UNSET, Unset


@frozen(kw_only=True, slots=False)
class CreateIncidentDto(Model):
    configuration: str | None | Unset = UNSET
    incident_type: str | None | Unset = UNSET
    message: str | None | Unset = UNSET
