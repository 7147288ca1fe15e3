"""The code blocks of the documentation, fenced and indented."""

from __future__ import annotations

import json
import re
from pathlib import Path

from attrs import frozen

ROOT = Path(__file__).parents[2]
PAGES = [
    *("README.md", "CONTRIBUTING.md", "generated/README.md"),
    *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/**/*.md")),
]

_FENCED = re.compile(
    r"(?:^<!-- variables: (?P<variables>\{.*\}) -->\n+)?^```\W*(?P<language>\w*).*\n(?P<text>(?s:.*?))^```$",
    re.MULTILINE,
)
_INDENTED = re.compile(r"(?<=\n\n)(?: {4}.*\n(?:\n(?= {4}))?)+")


@frozen
class Block:
    """A code block.

    Attributes:
        number: Which of its page's blocks it is, from 1.
        language: As its fence says; nothing for an indented block.
        variables: What its handlers are given, as a comment before it says: ``<!-- variables: {"amount": 7} -->``.
    """

    page: str
    number: int
    language: str
    text: str
    variables: dict[str, object]

    def __str__(self) -> str:
        return f"{self.page} {self.number}"


def _blocks(page: str) -> list[Block]:
    text = (ROOT / page).read_text()
    found = [
        (one.start(), one["language"], one["text"], json.loads(one["variables"] or "{}"))
        for one in _FENCED.finditer(text)
    ]
    rest = _FENCED.sub(lambda one: re.sub(r".", "-", one[0]), text)  # what is fenced may be indented, too
    found += [
        (one.start(), "", re.sub(r"^ {4}", "", one[0], flags=re.MULTILINE), {})
        for one in _INDENTED.finditer(rest)
    ]
    return [Block(page, number, *block[1:]) for number, block in enumerate(sorted(found), 1)]


BLOCKS = [block for page in PAGES for block in _blocks(page)]
