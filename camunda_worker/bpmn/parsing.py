"""XML as a tree with line numbers.

The standard library's own parser is enough: a document type is refused before anything of it is read, and without one
there are no entities, neither external ones nor those that grow.
"""

from collections.abc import Iterator, Mapping
from typing import NoReturn
from xml.parsers import expat

from attrs import define, field

_BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
_LAYOUT = (
    "http://www.omg.org/spec/BPMN/20100524/DI",
    "http://www.omg.org/spec/DD/20100524/DC",
    "http://www.omg.org/spec/DD/20100524/DI",
)
_ENGINES = (
    "http://camunda.org/schema/1.0/bpmn",
    "http://operaton.org/schema/1.0/bpmn",
    "http://cibseven.org/schema/1.0/bpmn",
    "http://activiti.org/bpmn",
)
_PREFIXES = {_BPMN: "", **dict.fromkeys(_LAYOUT, ""), **dict.fromkeys(_ENGINES, "camunda:")}


class NoBpmn(ValueError):
    """What was read is no BPMN; the text says where, and why."""


@define(eq=False)
class Node:
    """An XML element.

    Attributes:
        name: Without a prefix if it is BPMN's or its layout's, with ``camunda:`` if it is the engine's, whichever of the
            forks wrote it.
        attributes: By such a name.
        line: Where it begins, from 1.
        children: In order.
        text: What stands in it.
    """

    name: str
    attributes: Mapping[str, str]
    line: int
    children: "list[Node]" = field(factory=list)
    text: str = ""

    def all(self, *names: str) -> "Iterator[Node]":
        """Its children of these names."""
        return (child for child in self.children if child.name in names)

    def one(self, name: str) -> "Node | None":
        """Its first child of a name."""
        return next(self.all(name), None)

    def below(self) -> "Iterator[Node]":
        """It, and everything in it, in order."""
        yield self
        for child in self.children:
            yield from child.below()


def parse(data: bytes | str, source: str) -> Node:
    """The root of a BPMN document.

    Args:
        data: The document; of text, what it says of its encoding does not count.
        source: What it is called in errors.

    Raises:
        NoBpmn: It is no XML, has a document type, or is no BPMN.
    """
    reader = _Reader(source)
    try:
        reader.parser.Parse(data, True)  # noqa: FBT003 - expat's own
    except expat.ExpatError as error:
        raise NoBpmn(f"{source}, line {error.lineno}: no XML: {expat.ErrorString(error.code)}") from None
    (root,) = reader.top.children
    if root.name != "definitions":
        raise NoBpmn(f"{source}: no BPMN: its root is {root.name!r}, not definitions")
    return root


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.top = Node("", {}, 0)
        self._open = [self.top]
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        named = {_named(one): value for one, value in attributes.items()}
        node = Node(_named(name), named, self.parser.CurrentLineNumber)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text

    def _refuse(self, *_: object) -> NoReturn:
        line = self.parser.CurrentLineNumber
        raise NoBpmn(f"{self.source}, line {line}: a document type is not read; BPMN has none")


def _named(name: str) -> str:
    space, _, local = name.rpartition(" ")
    if not space:
        return local
    prefix = _PREFIXES.get(space)
    return f"{{{space}}}{local}" if prefix is None else prefix + local
