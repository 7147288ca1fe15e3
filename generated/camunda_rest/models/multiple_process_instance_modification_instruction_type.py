from typing import Literal

MultipleProcessInstanceModificationInstructionType = Literal[
    "cancel", "startAfterActivity", "startBeforeActivity", "startTransition"
]
