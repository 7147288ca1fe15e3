from typing import Literal

DelegationState = Literal["PENDING", "RESOLVED"]
