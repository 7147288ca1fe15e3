"""Where BPMN errors go: to the nearest event that catches them, or nowhere."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from camunda_worker.bpmn.model import Element, Model


@frozen
class Catching:
    """Several documents together, for what one calls may be in another.

    Attributes:
        models: The documents.
    """

    models: Sequence[Model]

    def uncaught(self, model: Model, element: Element, code: str) -> Element | None:
        """The process that would end silently by an error of this code at an element; None if none would."""
        return self._uncaught(model, element, code, frozenset())

    def _uncaught(self, model: Model, element: Element, code: str, seen: frozenset[str]) -> Element | None:
        if any(_catches(model, one, code) for one in element.within()):
            return None
        process = element.process
        if process is None or process.id in seen:
            return None
        callers = list(self._callers(process))
        if not callers:
            return process
        ends = (self._uncaught(of, caller, code, seen | {process.id}) for of, caller in callers)
        return next((one for one in ends if one is not None), None)

    def _callers(self, process: Element) -> Iterator[tuple[Model, Element]]:
        for model in self.models:
            for call in model.of_kind("callActivity"):
                if call.get("calledElement") == process.id:
                    yield model, call


def codes_caught(model: Model, element: Element) -> Sequence[str]:
    """The codes of BPMN errors that its own process expects of an element, from the nearest on."""
    codes = (_code(model, event) for one in element.within() for event in _catching(model, one))
    return tuple(dict.fromkeys(code for code in codes if code))


def _catches(model: Model, element: Element, code: str) -> bool:
    """Without a code an event catches all; what an expression comes to is not known here."""
    caught = [_code(model, event) for event in _catching(model, element)]
    return any(not one or "${" in one or one == code for one in caught)


def _catching(model: Model, element: Element) -> Iterator[Element]:
    """Events for errors at its border, and those that start an event subprocess in it."""
    at_border = (one for one in model.of_kind("boundaryEvent") if one.get("attachedToRef") == element.id)
    starts = (
        start
        for inner in model.inside(element)
        if inner.kind == "subProcess" and inner.get("triggeredByEvent") == "true"
        for start in model.inside(inner)
        if start.kind == "startEvent"
    )
    for event in (*at_border, *starts):
        if event.definition is not None and event.definition.name == "errorEventDefinition":
            yield event


def _code(model: Model, event: Element) -> str | None:
    definition = event.definition
    error = model.elements.get(definition.attributes.get("errorRef", "")) if definition is not None else None
    return error.get("errorCode") if error is not None else None
