"""``.env``: variables of the environment, where it does not set them itself."""

import os
from pathlib import Path

from dotenv import dotenv_values

from camunda_worker.environment import PREFIX


def load(path: Path) -> None:
    """Set the ``CAMUNDA_*`` variables of a file that are not set; without effect if there is no such file."""
    for name, value in dotenv_values(path).items():
        if name.startswith(PREFIX) and value is not None:
            os.environ.setdefault(name, value)
