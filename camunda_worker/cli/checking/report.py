"""All checks, and what is printed of them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attrs import asdict
from rich.table import Table
from rich.text import Text

from camunda_worker.bpmn.model import Model
from camunda_worker.cli import printing, targets
from camunda_worker.cli.checking import checks
from camunda_worker.cli.checking.finding import Finding
from camunda_worker.cli.endings import FAILED
from camunda_worker.cli.levels import Level, marked
from camunda_worker.subscription import AnySubscription
from camunda_worker.worker import ExternalTaskWorker

_CHECKS: Sequence[Callable[[checks.Subject], Iterator[Finding]]] = (
    checks.executability,
    checks.topics,
    checks.idle_handlers,
    checks.two_handlers,
    checks.bpmn_errors,
    checks.variables,
)
_ENDINGS = (".bpmn", "bpmn20.xml")
"""What the engine takes for a process when it is deployed."""


def run(arguments: Sequence[str], given: Sequence[str], *, strict: bool, as_json: bool) -> int:
    """Check, print, and return the exit code.

    Args:
        arguments: Models, folders of them, and what has handlers, in any order.
        given: Variables that come from outside.
        strict: Warnings count as errors.
        as_json: Print JSON.

    Raises:
        ValueError: There is no model, or no handler, among them; or one cannot be read.
    """
    subject = subject_of(arguments, given)
    findings = examine(subject)
    errors = sum(one.level is Level.ERROR for one in findings)
    warnings = len(findings) - errors
    if as_json:
        told: list[dict[str, object]] = [asdict(one) for one in findings]
        printing.data({"errors": errors, "warnings": warnings, "findings": told})
    else:
        for one in findings:
            printing.console().print(_line(one))
        print(f"{_extent(subject)}; errors: {errors}, warnings: {warnings}")  # noqa: T201 - the command's output
    return FAILED if errors or (strict and warnings) else 0


def examine(subject: checks.Subject) -> list[Finding]:
    """What does not fit, in the order of the files."""
    found = [finding for check in _CHECKS for finding in check(subject)]
    return sorted(found, key=lambda one: (one.file, one.line))


def subject_of(arguments: Sequence[str], given: Sequence[str]) -> checks.Subject:
    """The models and handlers that are meant; it raises as `run` does."""
    paths = [Path(one) for one in arguments if one.endswith(_ENDINGS) or Path(one).is_dir()]
    others = [one for one in arguments if Path(one) not in paths]
    models = [Model.read(file) for path in paths for file in _files(path)]
    if not others:
        raise ValueError("check: name what has the handlers, too: MODULE or MODULE:NAME")
    handlers = [handler for target in others for handler in _handlers(target)]
    if not models:
        raise ValueError("check: name at least one model, such as order.bpmn, or a folder of them")
    return checks.Subject(models, list(dict.fromkeys(handlers)), frozenset(given))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted(
        one
        for one in path.rglob("*")
        if one.name.endswith(_ENDINGS) and "/." not in f"/{one.relative_to(path).as_posix()}"
    )
    if not found:
        raise ValueError(f"check: there is no model in the folder {str(path)!r}")
    return found


def _handlers(target: str) -> Sequence[AnySubscription]:
    try:
        found = targets.find(target)
    except targets.NoModule as error:
        raise ValueError(f"check: neither a model, a folder nor a module: {error}") from None
    return found.subscriptions if isinstance(found, ExternalTaskWorker) else found


def _line(finding: Finding) -> Table:
    about = f" {finding.element}" if finding.element else ""
    told = Text.assemble((f"{finding.file}:{finding.line}{about}", "bold"), f"\n{finding.text}")
    return marked(finding.level, told, finding.advice)


def _extent(subject: checks.Subject) -> str:
    return f"{len(subject.tasks)} external tasks, {len(subject.handlers)} handlers"
