"""What does not fit."""

from attrs import frozen

from camunda_worker.bpmn.model import Element, Model
from camunda_worker.cli.levels import Level


@frozen(kw_only=True)
class Finding:
    """One thing that does not fit.

    Attributes:
        check: Which check found it; these names stay.
        level: How bad it is.
        text: What was seen.
        advice: What to do.
        file: Where: of a model or of Python.
        line: In the file, from 1.
        element: Id in the model, if it is about an element.
        topic: If it is about one.
    """

    check: str
    level: Level
    text: str
    advice: str
    file: str
    line: int
    element: str | None = None
    topic: str | None = None


@frozen
class Kind:
    """What a check finds.

    Attributes:
        check: Its name.
        level: How bad it is.
    """

    check: str
    level: Level


def at(
    model: Model, element: Element, kind: Kind, text: str, advice: str, *, line: int | None = None
) -> Finding:
    """Something about an element of a model."""
    return Finding(
        check=kind.check,
        level=kind.level,
        text=text,
        advice=advice,
        file=model.source,
        line=line or element.line,
        element=element.id,
        topic=element.topic,
    )
