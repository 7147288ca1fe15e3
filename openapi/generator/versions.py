"""What the lock holds: which document, which tools, and their sums."""

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any, Self

import attrs

from generator.document import DocumentError, dump


def sum_of(content: bytes) -> str:
    """The sum by which the lock knows a file."""
    return hashlib.sha256(content).hexdigest()


@attrs.frozen
class Lock:
    """The contents of `openapi/lock.json`.

    Attributes:
        artifact: Group and artifact of the published document in Maven's terms.
        version: The version that the committed tree is made of.
        prepared: The sum of `openapi/document.json`.
        since: The sum of `openapi/since.toml` and `openapi/since.json`.
        published: By version, the sums of the jar and of the document in it.
        tools: The exact versions that the bytes of the output depend on.
    """

    artifact: str
    version: str
    prepared: str
    published: dict[str, dict[str, str]]
    tools: dict[str, str]
    since: str = ""

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the lock and make sure that the tools installed are the ones it names."""
        lock = cls(**json.loads(path.read_text(encoding="utf-8")))
        for tool, wanted in lock.tools.items():
            if (found := version(tool)) != wanted:
                raise DocumentError(
                    f"{tool} {found} is installed and the lock says {wanted}; "
                    "install the group `generator` of pyproject.toml: pip install --group generator"
                )
        return lock

    def write(self, path: Path) -> None:
        """Write the lock."""
        path.write_text(dump(attrs.asdict(self)) + "\n", encoding="utf-8")

    def verified(self, version: str, **files: bytes) -> Self:
        """Make sure that fetched files have the sums known, or come to know those of a new version."""
        sums = {name: sum_of(content) for name, content in files.items()}
        known = self.published.setdefault(version, sums)
        if sums != known:
            raise DocumentError(
                f"version {version}: the sums are {sums} and the lock says {known}; do not use it"
            )
        return self

    def of(self, version: str, document: bytes, since: bytes) -> Self:
        """The lock for another document and table of versions."""
        changes: dict[str, Any] = {"version": version, "prepared": sum_of(document), "since": sum_of(since)}
        return attrs.evolve(self, **changes)
