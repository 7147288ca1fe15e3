"""What a BPMN document says of its processes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from attrs import frozen

from camunda_worker.bpmn.parsing import Node, parse


@frozen(slots=False, eq=False)
class Element:
    """Something with an id.

    Attributes:
        id: Its id.
        kind: What it is, such as ``serviceTask``.
        node: How it is written.
        parent: The scope, pool or other element that it stands in.
    """

    id: str
    kind: str
    node: Node
    parent: "Element | None"

    @property
    def name(self) -> str:
        """What people call it; empty if nothing."""
        return self.node.attributes.get("name", "")

    @property
    def line(self) -> int:
        """Where it is written."""
        return self.node.line

    def get(self, attribute: str) -> str | None:
        """The value of an attribute."""
        return self.node.attributes.get(attribute)

    def within(self) -> "Iterator[Element]":
        """It and all that it stands in, from the inside."""
        here: Element | None = self
        while here is not None:
            yield here
            here = here.parent

    @cached_property
    def process(self) -> "Element | None":
        """The process it is of."""
        return next((one for one in self.within() if one.kind == "process"), None)

    @cached_property
    def definition(self) -> Node | None:
        """Of an event, what it waits for or throws: its first event definition."""
        return next(
            (one for one in self.node.children if one.name.endswith("EventDefinition")),
            None,
        )

    @property
    def is_external(self) -> bool:
        """Whether workers do it."""
        return not self.kind.endswith("EventDefinition") and self._external is not None

    @property
    def topic(self) -> str | None:
        """Of an external task."""
        external = self._external
        return None if external is None else external.attributes.get("camunda:topic") or None

    @cached_property
    def _external(self) -> Node | None:
        """What says that workers do it, and their topic: the task, or the message that an event throws."""
        work = (self.node, self.definition)
        return next((one for one in work if one and one.attributes.get("camunda:type") == "external"), None)

    @property
    def extensions(self) -> Sequence[Node]:
        """What is written in ``extensionElements``."""
        found = self.node.one("extensionElements")
        return found.children if found is not None else ()

    @property
    def inputs(self) -> Mapping[str, Node]:
        """Its input mappings, by the variable that they set."""
        return self._mapped("camunda:inputParameter")

    @property
    def outputs(self) -> Mapping[str, Node]:
        """Its output mappings, by the variable that they set."""
        return self._mapped("camunda:outputParameter")

    def _mapped(self, kind: str) -> Mapping[str, Node]:
        return {
            one.attributes.get("name", ""): one
            for mapping in self.extensions
            if mapping.name == "camunda:inputOutput"
            for one in mapping.all(kind)
        }


@frozen(slots=False, eq=False)
class Model:
    """A document.

    Attributes:
        source: What it is called.
        root: How it is written.
        elements: By id, in the order in which they are written.
    """

    source: str
    root: Node
    elements: Mapping[str, Element]

    @classmethod
    def read(cls, path: Path) -> "Model":
        """Read a file.

        Raises:
            NoBpmn: It is none.
            OSError: It cannot be read.
        """
        return cls.of(path.read_bytes(), str(path))

    @classmethod
    def of(cls, data: bytes | str, source: str) -> "Model":
        """Read a document; `source` is what it is called in errors.

        Raises:
            NoBpmn: It is none.
        """
        root = parse(data, source)
        return cls(source, root, {one.id: one for one in _elements(root, None)})

    def of_kind(self, *kinds: str) -> list[Element]:
        """All of these kinds."""
        return [one for one in self.elements.values() if one.kind in kinds]

    @property
    def external_tasks(self) -> list[Element]:
        """What workers do."""
        return [one for one in self.elements.values() if one.is_external]

    def inside(self, scope: Element) -> list[Element]:
        """What stands in a scope, but not in one that is in it."""
        return [one for one in self.elements.values() if one.parent is scope]


def _elements(node: Node, parent: Element | None) -> Iterator[Element]:
    for child in node.children:
        if child.name in {"BPMNDiagram", "extensionElements"}:
            continue
        name = child.attributes.get("id")
        element = Element(name, child.name, child, parent) if name else parent
        if name and element is not None:
            yield element
        yield from _elements(child, element)
