"""What was found."""

from attrs import frozen

from camunda_worker.cli.levels import Level


@frozen
class Finding:
    """One thing that was looked at.

    Attributes:
        check: What was looked at, in a word or two.
        level: How bad it is.
        text: What was seen.
        advice: What to do; empty if there is nothing.
    """

    check: str
    level: Level
    text: str
    advice: str = ""


def ok(check: str, text: str) -> Finding:
    """Nothing to do."""
    return Finding(check, Level.OK, text)


def warning(check: str, text: str, advice: str) -> Finding:
    """Something to look at."""
    return Finding(check, Level.WARNING, text, advice)


def error(check: str, text: str, advice: str) -> Finding:
    """Something that keeps workers from working."""
    return Finding(check, Level.ERROR, text, advice)
