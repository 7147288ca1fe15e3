from typing import Literal

HistoricProcessInstanceState = Literal[
    "ACTIVE", "COMPLETED", "EXTERNALLY_TERMINATED", "INTERNALLY_TERMINATED", "SUSPENDED"
]
