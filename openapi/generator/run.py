"""What `scripts/regenerate` does."""

import argparse
import json
import tempfile
from pathlib import Path

from rich.console import Console

from generator.build import HOME, PACKAGE, build, differences
from generator.compare import compare
from generator.document import DocumentError, Json, dump
from generator.facts import facts
from generator.fetch import fetch
from generator.versions import Lock, sum_of

_LOCK = HOME / "lock.json"
_DOCUMENT = HOME / "document.json"
_GENERATED = HOME.parent / "generated"
_PROGRESS = Console(stderr=True, highlight=False)


def regenerate(version: str | None) -> None:
    """Fetch, check, prepare, generate, swap."""
    lock = Lock.read(_LOCK)
    version = version or lock.version
    prepared = (dump(_fetched(lock, version)) + "\n").encode()
    _generate(prepared)
    _DOCUMENT.write_bytes(prepared)
    lock.of(version, prepared).write(_LOCK)


def _fetched(lock: Lock, version: str) -> Json:
    """The facts of a published version."""
    with _PROGRESS.status(f"fetching {lock.artifact}:{version}"):
        jar, published = fetch(lock.artifact, version)
        lock.verified(version, jar=jar, document=published)
    _PROGRESS.print(f"fetched {version}, its sums are right")
    return facts(json.loads(published))


def _generate(prepared: bytes) -> None:
    with tempfile.TemporaryDirectory(dir=HOME.parent, prefix=".regenerate-") as folder:
        with _PROGRESS.status("generating"):
            package = build(json.loads(prepared), Path(folder))
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
    with tempfile.TemporaryDirectory() as folder, _PROGRESS.status("generating for comparison"):
        found = differences(build(json.loads(prepared), Path(folder)), _GENERATED / PACKAGE)
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
