"""Whether the environment says what it is meant to say."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from camunda_worker.cli.doctor.finding import Finding, warning
from camunda_worker.environment import NAMES, PREFIX

_NEAR = 0.65
"""Of 1: ``USERNAME`` and ``USER`` are 0.67; variables of other programs are further away."""


def misspelt(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Variables that nobody reads, and that look like one that is not set."""
    for name in environ:
        if name.upper().startswith(PREFIX) and name not in NAMES:
            meant = _meant(name.upper().removeprefix(PREFIX))
            if meant is not None and not environ.get(meant):
                yield warning(
                    "environment",
                    f"{name} is set and not read; {meant} is read and not set",
                    f"If {meant} is meant, call it so; else it is another program's.",
                )


def _meant(name: str) -> str | None:
    names = [known.removeprefix(PREFIX) for known in NAMES]
    longer = [known for known in names if known.endswith(f"_{name}")]  # URL: BASE_URL
    near = longer or get_close_matches(name, names, n=1, cutoff=_NEAR)
    return PREFIX + near[0] if near else None
