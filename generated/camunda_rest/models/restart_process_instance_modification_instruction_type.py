from typing import Literal

RestartProcessInstanceModificationInstructionType = Literal[
    "startAfterActivity", "startBeforeActivity", "startTransition"
]
