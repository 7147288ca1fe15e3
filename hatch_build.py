"""Lets a clone be installed with the client beside it: docs/adr/0007-two-distributions.md."""

from pathlib import Path

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ClientBeside(BuildHookInterface[BuilderConfig]):
    """Where generated/ is, which no source distribution has, the wheel asks for that folder, not for a version."""

    def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002 - Hatch calls it so
        """Replace the requirement before the wheel is written."""
        client = Path(self.root, "generated")
        if client.is_dir():
            needs = self.metadata.core.dependencies
            needs[needs.index(f"camunda-rest=={self.metadata.version}")] = f"camunda-rest @ {client.as_uri()}"
