from typing import Literal

IncidentStatus = Literal["open", "resolved"]
