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


def _catches(model: Model, element: Element, code: str) -> bool:
    """By an event at its border, or by an event subprocess in it."""
    at_border = (one for one in model.of_kind("boundaryEvent") if one.get("attachedToRef") == element.id)
    starts = (
        start
        for inner in model.inside(element)
        if inner.kind == "subProcess" and inner.get("triggeredByEvent") == "true"
        for start in model.inside(inner)
        if start.kind == "startEvent"
    )
    return any(_is_for(model, event, code) for event in (*at_border, *starts))


def _is_for(model: Model, event: Element, code: str) -> bool:
    definition = event.definition
    if definition is None or definition.name != "errorEventDefinition":
        return False
    error = model.elements.get(definition.attributes.get("errorRef", ""))
    caught = error.get("errorCode") if error is not None else None
    # without a code it catches all; what an expression comes to is not known here
    return not caught or "${" in caught or caught == code
