"""The signs that say of which kind something is; each is drawn around the origin, some 18 pixels large."""

from collections.abc import Mapping

from camunda_worker.bpmn.drawing import svg
from camunda_worker.bpmn.layout import Point

_EVENTS: Mapping[str, str] = {
    "messageEventDefinition": "M-9-6H9V6H-9Z M9-6L0 1L-9-6",
    "timerEventDefinition": (
        "M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10Z M0-7V0L5 2"
        " M0-10V-8 M0 8V10 M-10 0H-8 M8 0H10 M-7-7L-6-6 M7-7L6-6 M-7 7L-6 6 M7 7L6 6"
    ),
    "errorEventDefinition": "M-9 8L-4-7L3 2L9-8L4 8L-3-1Z",
    "signalEventDefinition": "M0-9L9 7H-9Z",
    "compensateEventDefinition": "M-1-7V7L-10 0Z M9-7V7L0 0Z",
    "escalationEventDefinition": "M0-10L7 9L0 2L-7 9Z",
    "conditionalEventDefinition": "M-7-9H7V9H-7Z M-4-5H4 M-4-1.7H4 M-4 1.7H4 M-4 5H4",
    "linkEventDefinition": "M-9-3.5H2V-8L10 0L2 8V3.5H-9Z",
    "cancelEventDefinition": "M-9-6L-6-9L0-3L6-9L9-6L3 0L9 6L6 9L0 3L-6 9L-9 6L-3 0Z",
    "terminateEventDefinition": "M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10Z",
    "multiple": "M0-10L9.5-3L6 8H-6L-9.5-3Z",
    "parallelMultiple": "M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z",
}
_FILLED = ("terminateEventDefinition",)
"""Whether they throw or not."""
_GEAR = (
    "M-1.6-8H1.6L2.1-5.6L4-4.8L6-6.1L8-4L6.7-2L7.5-0.2L9.8 0.3V3.1"
    "L7.5 3.6L6.7 5.4L8 7.4L6 9.4L4 8.1L2.1 8.9L1.6 11.2H-1.6L-2.1 8.9L-4 8.1L-6 9.4L-8 7.4L-6.7 5.4L-7.5 3.6"
    "L-9.8 3.1V0.3L-7.5-0.2L-6.7-2L-8-4L-6-6.1L-4-4.8L-2.1-5.6Z M0-1.6A3.2 3.2 0 1 0 0 4.8A3.2 3.2 0 1 0 0-1.6Z"
)
_TASKS: Mapping[str, str] = {
    "userTask": "M0-8A4 4 0 1 1 0 0A4 4 0 1 1 0-8Z M-8 8V5C-8 1.5-5 0.5-3 0.2 M3 0.2C5 0.5 8 1.5 8 5V8H-8 M-4.5 8V5 M4.5 8V5",
    "serviceTask": _GEAR,
    "receiveTask": "M-9-6H9V6H-9Z M9-6L0 1L-9-6",
    "sendTask": "M-9-6H9V6H-9Z M9-6L0 1L-9-6",
    "scriptTask": "M-3-8H8C4-4 4-2 6 1S6 6 3 8H-8C-4 5-4 3-6 0S-7-6-3-8Z M-3.5-4.5H3 M-4-1H2.5 M-2.5 2H4 M-2.5 5H3.5",
    "businessRuleTask": "M-9-7H9V7H-9Z M-9-3H9 M-9 2H9 M-4-3V7",
    "manualTask": (
        "M-8 6V-3L-2-8C0-9 1-7 0-6L-3-3H7C9-3 9-0.5 7-0.5H2 M7-0.5C9-0.5 9 2 7 2H2"
        " M7 2C8.5 2 8.5 4.2 6.5 4.2H2 M6.5 4.2C7.5 4.2 7.5 6 6 6H-8"
    ),
}
_SMALLER = 0.85
"""Of tasks' signs, so that names have their place."""
_GATEWAYS: Mapping[str, str] = {
    "exclusiveGateway": "M-7-9L7 9 M7-9L-7 9",
    "parallelGateway": "M0-11V11 M-11 0H11",
    "complexGateway": "M0-11V11 M-11 0H11 M-8-8L8 8 M8-8L-8 8",
}
_PENTAGON = "M0-7L6.7-2.1L4.2 5.7H-4.2L-6.7-2.1Z"
_MARKERS: Mapping[str, str] = {
    "loop": "M-2 6A6 6 0 1 1 3 5.2 M-2 6V1.5 M-2 6H-6.5",
    "parallel": "M-5-6V6 M0-6V6 M5-6V6",
    "sequential": "M-6-5H6 M-6 0H6 M-6 5H6",
    "compensation": "M-1-5V5L-8 0Z M7-5V5L0 0Z",
    "adHoc": "M-7 2C-5-4-2-3 0 0S5 3 7-2",
    "collapsed": "M-7-7H7V7H-7Z M0-4.5V4.5 M-4.5 0H4.5",
}


def event(kind: str, at: Point, *, throws: bool, colour: str) -> str:
    """What an event waits for, in outline, or throws, filled."""
    filled = throws or kind in _FILLED
    # lines upon what is filled are seen in the paper's colour
    inner = svg.PAPER if throws and kind == "messageEventDefinition" else colour
    return svg.path(
        _EVENTS.get(kind, ""),
        at,
        fill=colour if filled else "none",
        stroke=inner,
        stroke_width=1.3,
        stroke_linejoin="round",
    )


def has_sign(kind: str) -> bool:
    """Whether such a task has a sign of its own."""
    return kind in _TASKS


def task(kind: str, at: Point, *, colour: str) -> str:
    """Who does a task; nothing for one of no kind."""
    way = _TASKS.get(kind)
    if way is None:
        return ""
    sends = kind == "sendTask"
    return svg.path(
        way,
        at,
        _SMALLER,
        fill=colour if sends else "none",
        stroke=svg.PAPER if sends else colour,
        stroke_width=1.3,
        stroke_linejoin="round",
    )


def gateway(kind: str, at: Point, *, colour: str) -> str:
    """How a gateway decides."""
    if kind == "inclusiveGateway":
        return svg.circle(at, 11, fill="none", stroke=colour, stroke_width=2.5)
    if kind == "eventBasedGateway":
        rings = (svg.circle(at, radius, fill="none", stroke=colour) for radius in (14, 11.5))
        return "".join((*rings, svg.path(_PENTAGON, at, fill="none", stroke=colour)))
    return svg.path(_GATEWAYS.get(kind, ""), at, fill="none", stroke=colour, stroke_width=3)


def marker(kind: str, at: Point, *, colour: str) -> str:
    """What stands at the foot of an activity."""
    return svg.path(_MARKERS[kind], at, fill="none", stroke=colour, stroke_width=1.5)
