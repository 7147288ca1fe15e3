"""What workers are called: a label for people, and an id that no two runs share."""

import os
import secrets
import socket
import sys
from pathlib import Path

_LONGEST = 255
"""Characters of the engine's column."""


def program() -> str:
    """The name of the program's script, or of its module; of an interactive one Python's."""
    spec = getattr(sys.modules.get("__main__"), "__spec__", None)
    if spec is not None and spec.name != "__main__":  # so is a folder or an archive named
        return str(spec.name).removesuffix(".__main__")
    script = sys.argv[0] if sys.argv else ""
    return Path(script).stem if script not in ("", "-c") else "python"


def unique(label: str) -> str:
    """An id for one run."""
    suffix = f"-{socket.gethostname()}-{os.getpid()}-{secrets.token_hex(4)}"
    return label[: _LONGEST - len(suffix)] + suffix
