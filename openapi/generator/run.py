"""What `scripts/regenerate` does."""

import argparse
import json
import re
import tempfile
from pathlib import Path

from rich.console import Console

from generator import since, texts
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
_OF_CAMUNDA = re.compile(r"7\.\d+\.\d+$")
_PROGRESS = Console(stderr=True, highlight=False)


def regenerate(version: str | None) -> None:
    """Fetch, check, prepare, generate, swap."""
    lock = Lock.read(_LOCK)
    version = version or lock.version
    document = _fetched(lock, version)
    known = _since(lock, version, document)
    _generate(document, known)
    prepared = (dump(document) + "\n").encode()
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


def generate_locally(version: str | None, path: Path | None, *, descriptions: bool) -> None:
    """Generate from any document, or with the vendor's texts, and leave openapi/ as it is."""
    lock = Lock.read(_LOCK)
    published = _published(lock, version or lock.version) if path is None else _read(path)
    try:
        found = facts(published)
        words = texts.read(published) if descriptions else None
    except (KeyError, TypeError, AttributeError) as error:
        raise DocumentError(f"{path or version}: this is no OpenAPI 3 document: {error!r}") from error
    if not _OF_CAMUNDA.match(found["info"]["version"]):
        _PROGRESS.print(f"version {found['info']['version']} is corrected like {lock.version}")
        found["info"]["version"] = lock.version
    _generate(found, since.read(_SINCE), words)
    _PROGRESS.print(
        "this is a local tree, not to be committed; scripts/regenerate writes the usual one", soft_wrap=True
    )


def _read(path: Path) -> Json:
    try:
        document: Json = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise DocumentError(f"{path} cannot be read: {error}") from error
    return document


def _since_sources() -> bytes:
    return _SINCE_FACTS.read_bytes() + _SINCE.read_bytes()


def _fetched(lock: Lock, version: str) -> Json:
    """The facts of a published version."""
    return facts(_published(lock, version))


def _published(lock: Lock, version: str) -> Json:
    """A published version, as it is."""
    with _PROGRESS.status(f"fetching {lock.artifact}:{version}"):
        jar, published = fetch(lock.artifact, version)
        lock.verified(version, jar=jar, document=published)
    _PROGRESS.print(f"fetched {version}, its sums are right")
    document: Json = json.loads(published)
    return document


def _generate(document: Json, known: since.Table, words: texts.Texts | None = None) -> None:
    with tempfile.TemporaryDirectory(dir=_GENERATED.parent, prefix=".regenerate-") as folder:
        with _PROGRESS.status("generating"):
            made = build(document, Path(folder), known, words)
        files = list(made.rglob("*.py"))
        lines = sum(path.read_bytes().count(b"\n") for path in files)
        _swap(made, _GENERATED, Path(folder) / "before")
    _PROGRESS.print(f"generated {len(files)} modules with {lines} lines in generated/{PACKAGE}")


def _swap(made: Path, target: Path, aside: Path) -> None:
    """Put the folder in its place; whoever imports meanwhile meets the old one or the new one, no half."""
    if target.exists():
        target.rename(aside)
    made.rename(target)


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
        found = differences(build(document, Path(folder), known), _GENERATED)
    if found:
        listed = "\n".join(f"- {line}" for line in found)
        raise DocumentError(f"generated/ is not what openapi/ makes of it; run scripts/regenerate\n{listed}")
    _PROGRESS.print("generated/ is what openapi/ makes of it")


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
    parser.add_argument(
        "--document",
        type=Path,
        metavar="FILE",
        help="take another engine's document; changes the local tree only",
    )
    parser.add_argument(
        "--descriptions", action="store_true", help="with the vendor's texts; changes the local tree only"
    )
    options = parser.parse_args(arguments)
    try:
        if options.check:
            check()
        elif options.diff:
            show_differences(*options.diff)
        elif options.document or options.descriptions:
            generate_locally(options.version, options.document, descriptions=options.descriptions)
        else:
            regenerate(options.version)
    except DocumentError as error:
        _PROGRESS.print(f"scripts/regenerate failed: {error}", style="red", markup=False, soft_wrap=True)
        return 1
    return 0
