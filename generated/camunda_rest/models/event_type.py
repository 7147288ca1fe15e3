from typing import Literal

EventType = Literal["compensate", "conditional", "message", "signal"]
