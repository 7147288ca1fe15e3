"""What `scripts/regenerate` does."""

import argparse
import json
import tempfile
from pathlib import Path

from rich.console import Console

from generator import since
from generator.build import HOME, PACKAGE, build, corrected, differences
from generator.compare import compare
from generator.document import DocumentError, Json, dump
from generator.facts import facts
from generator.fetch import fetch
from generator.versions import Lock, sum_of

_LOCK = HOME / "lock.json"
_DOCUMENT = HOME / "document.json"
_SINCE = HOME / "since.json"
_SINCE_FACTS = HOME / "since.toml"
_GENERATED = HOME.parent / "generated"
_PROGRESS = Console(stderr=True, highlight=False)


def regenerate(version: str | None) -> None:
    """Fetch, check, prepare, generate, swap."""
    lock = Lock.read(_LOCK)
    version = version or lock.version
    facts = _fetched(lock, version)
    known = _since(lock, version, facts)
    _generate(facts, known)
    prepared = (dump(facts) + "\n").encode()
    _DOCUMENT.write_bytes(prepared)
    _SINCE.write_bytes(since.written(known))
    lock.of(version, prepared, _since_sources()).write(_LOCK)


def _since(lock: Lock, version: str, document: Json) -> since.Table:
    """The table of versions; made anew, from all documents, if it does not fit this one."""
    if _SINCE.exists() and lock.since == sum_of(_since_sources()):
        known = since.read(_SINCE)
        if since.covers(known, lock.published, version, corrected(document)):
            return known
    documents = {one: corrected(_fetched(lock, one)) for one in lock.published}
    return since.table(documents, _SINCE_FACTS)


def _since_sources() -> bytes:
    return _SINCE_FACTS.read_bytes() + _SINCE.read_bytes()


def _fetched(lock: Lock, version: str) -> Json:
    """The facts of a published version."""
    with _PROGRESS.status(f"fetching {lock.artifact}:{version}"):
        jar, published = fetch(lock.artifact, version)
        lock.verified(version, jar=jar, document=published)
    _PROGRESS.print(f"fetched {version}, its sums are right")
    return facts(json.loads(published))


def _generate(facts: Json, known: since.Table) -> None:
    with tempfile.TemporaryDirectory(dir=HOME.parent, prefix=".regenerate-") as folder:
        with _PROGRESS.status("generating"):
            package = build(facts, Path(folder), known)
        files = list(package.rglob("*.py"))
        lines = sum(path.read_bytes().count(b"\n") for path in files)
        _swap(package, _GENERATED / PACKAGE, Path(folder) / "before")
    _PROGRESS.print(f"generated {len(files)} modules with {lines} lines in generated/{PACKAGE}")


def _swap(package: Path, target: Path, aside: Path) -> None:
    """Put the package in its place; whoever imports meanwhile meets the old one or the new one, no half."""
    target.parent.mkdir(exist_ok=True)
    if target.exists():
        target.rename(aside)
    package.rename(target)


def check() -> None:
    """Generate from what is committed and compare."""
    lock = Lock.read(_LOCK)
    prepared = _DOCUMENT.read_bytes()
    if sum_of(prepared) != lock.prepared:
        raise DocumentError(
            "openapi/document.json is not what the lock says; it is written by scripts/regenerate only, "
            "what it says wrongly is corrected in openapi/corrections.toml"
        )
    if sum_of(_since_sources()) != lock.since:
        raise DocumentError(
            "openapi/since.json or since.toml is not what the lock says; run scripts/regenerate"
        )
    document, known = json.loads(prepared), since.read(_SINCE)
    if not since.covers(known, lock.published, lock.version, corrected(document)):
        raise DocumentError(
            "openapi/since.json does not know all names of the document; run scripts/regenerate"
        )
    with tempfile.TemporaryDirectory() as folder, _PROGRESS.status("generating for comparison"):
        found = differences(build(document, Path(folder), known), _GENERATED / PACKAGE)
    if found:
        listed = "\n".join(f"- {line}" for line in found)
        raise DocumentError(
            f"generated/{PACKAGE} is not what openapi/ makes of it; run scripts/regenerate\n{listed}"
        )
    _PROGRESS.print(f"generated/{PACKAGE} is what openapi/ makes of it")


def show_differences(before: str, after: str) -> None:
    """Print what changed between two published versions."""
    lock = Lock.read(_LOCK)
    for line in compare(_fetched(lock, before), _fetched(lock, after)):
        print(line)


def main(arguments: list[str] | None = None) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="scripts/regenerate", description=regenerate.__doc__)
    parser.add_argument(
        "--check", action="store_true", help="change nothing, use no network, fail on any difference"
    )
    parser.add_argument("--version", help="take this published version of the document, such as 7.23.0")
    parser.add_argument(
        "--diff", nargs=2, metavar=("X", "Y"), help="print what changed between two published versions"
    )
    options = parser.parse_args(arguments)
    try:
        if options.check:
            check()
        elif options.diff:
            show_differences(*options.diff)
        else:
            regenerate(options.version)
    except DocumentError as error:
        _PROGRESS.print(f"scripts/regenerate failed: {error}", style="red", markup=False, soft_wrap=True)
        return 1
    return 0
