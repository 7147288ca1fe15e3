"""Single corrections of the document, kept as data in `openapi/corrections.toml`.

A correction names its target, the value expected there, the value that is right, and the reason. Where the
expectation does not hold any more the run fails: the vendor has changed the place, so somebody must look at it.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from attrs import field, frozen

from generator.document import DocumentError, Json, Place, spell

_ABSENT = object()


def version_of(text: str) -> tuple[int, ...]:
    """``"7.24.0"`` as something that can be compared."""
    return tuple(int(part) for part in text.split("."))


def _place(steps: Iterable[str]) -> Place:
    return tuple(steps)


@frozen
class Correction:
    """One correction.

    Attributes:
        target: Keys from the document's root; a parameter is met by its name.
        reason: Why the document is wrong, and how that is known.
        expect: The value there now; without one, nothing must be there.
        value: The value that is right; without one, what is there is removed.
        since: The first version of the document that it applies to.
        until: The last one.
    """

    target: Place = field(converter=_place)
    reason: str
    expect: Any = _ABSENT
    value: Any = _ABSENT
    since: str = "7.13.0"
    until: str | None = None

    def applies_to(self, version: str) -> bool:
        """Whether it is meant for this version of the document."""
        if version_of(version) < version_of(self.since):
            return False
        return self.until is None or version_of(version) <= version_of(self.until)

    def apply(self, document: Json) -> None:
        """Correct the document in place."""
        holder: Any = document
        for step in self.target[:-1]:
            holder = self._step(holder, step)
        last = self.target[-1]
        found = self._step(holder, last, _ABSENT)
        if found != self.expect:
            raise self._gone(f"{_spelled(self.expect)} was expected, {_spelled(found)} is there")
        if self.value is not _ABSENT and isinstance(holder, dict):
            holder[last] = self.value
        elif self.value is not _ABSENT:
            holder.append({"name": last, **self.value})
        elif isinstance(holder, dict):
            del holder[last]
        else:
            holder.remove(found)

    def _step(self, holder: Any, step: str, default: Any = None) -> Any:
        if isinstance(holder, list):
            holder = {one["name"]: one for one in holder}
        found = holder.get(step, default)
        if found is None:
            raise self._gone(f"there is no {step!r}")
        return found

    def _gone(self, what: str) -> DocumentError:
        return DocumentError(
            f"correction of {spell(self.target)}: {what}; look at the document and change or end "
            f"the correction in openapi/corrections.toml (since, until). It is there because: {self.reason}"
        )


def _spelled(value: Any) -> str:
    return "nothing" if value is _ABSENT else repr(value)


def load(path: Path) -> list[Correction]:
    """The corrections in a file."""
    return [Correction(**entry) for entry in tomllib.loads(path.read_text(encoding="utf-8"))["correction"]]


def apply(document: Json, corrections: list[Correction]) -> None:
    """Apply those corrections that are meant for the document's version."""
    version = document["info"]["version"]
    for correction in corrections:
        if correction.applies_to(version):
            correction.apply(document)
