"""Where BPMN errors go: to the nearest event that catches them, or nowhere."""

from collections.abc import Iterable, Iterator, Sequence

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
        if any(_catches(model, event, code) for event in _around(model, element)):
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
    codes = (_code(model, event) for event in _around(model, element))
    return tuple(dict.fromkeys(code for code in codes if code))


def _catches(model: Model, event: Element, code: str) -> bool:
    """Without a code it catches all, with an empty one none; what an expression comes to is not known here."""
    caught = _code(model, event)
    return caught is None or "${" in caught or caught == code


def _around(model: Model, element: Element) -> Iterator[Element]:
    """Events for errors at its border, then at those of what it is in; an event subprocess catches none of its own."""
    around = list(element.within())
    for scope in around:
        yield from _for_errors(
            one for one in model.of_kind("boundaryEvent") if one.get("attachedToRef") == scope.id
        )
        for inner in model.inside(scope):
            if inner.get("triggeredByEvent") == "true" and inner not in around:
                yield from _for_errors(one for one in model.inside(inner) if one.kind == "startEvent")


def _for_errors(events: Iterable[Element]) -> Iterator[Element]:
    return (
        one for one in events if one.definition is not None and one.definition.name == "errorEventDefinition"
    )


def _code(model: Model, event: Element) -> str | None:
    """A reference to an error that is not there is a code itself, to the engine."""
    reference = event.definition.attributes.get("errorRef") if event.definition is not None else None
    error = model.elements.get(reference or "")
    return reference if error is None or error.kind != "error" else error.get("errorCode")
