"""What Java has serialised of simple values is read, and nothing else does any harm.

The blobs were written by Java 17's ObjectOutputStream.
"""

from __future__ import annotations

import base64
import contextlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_worker.java_objects import read

pytestmark = pytest.mark.fast

BLOBS: dict[str, str] = json.loads(Path(__file__).with_name("java_objects.json").read_text())
SIMPLE: dict[str, object] = {
    "LinkedHashMap": {"a": 1, "b": [1, 2.5, "x", True], "c": None},
    "HashMap": {"a": 1, "b": [1, 2.5, "x", True], "c": None},
    "TreeMap": {"k": 7},
    "ArrayList": [1, None, "ä\x00😀"],
    "LinkedList": ["a", "b"],
    "HashSet": [5],
    "LinkedHashSet": ["b", "a"],
    "TreeSet": ["a", "b"],
    "Arrays.asList": ["a", 2],
    "Collections.emptyList": [],
    "Collections.emptyMap": {},
    "Collections.singletonList": ["one"],
    "Collections.singletonMap": {"k": "one"},
    "List.of": ["a", "b"],
    "Map.of": {"a": 1},
    "Set.of": [9],
    "Integer": -5,
    "Long": 1099511627776,
    "Short": -2,
    "Byte": -1,
    "Double": 1.5,
    "Float": 0.25,
    "Boolean": True,
    "Character": "ä",
    "String": "text",
    "null": None,
    "int[]": [1, -1],
    "byte[]": b"\x00\xff",
    "String[]": ["a", None],
    "boolean[]": [True, False],
    "double[]": [1.5],
    "char[]": ["a"],
    "shared": [["s"], ["s"]],
    "Date": datetime(2026, 1, 2, 12, 0, 0, 678_000, tzinfo=UTC),
}
CHANGEABLE = [base64.b64decode(blob) for blob in BLOBS.values()]


@pytest.mark.parametrize(("name", "value"), SIMPLE.items())
def test_simple_values_are_read(name: str, value: object) -> None:
    read_value = read(base64.b64decode(BLOBS[name]))
    assert read_value == value
    assert type(read_value) is type(value)


@pytest.mark.parametrize("name", sorted(BLOBS.keys() - SIMPLE.keys()))
def test_what_is_not_simple_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"is not simple|is not read|holds itself"):
        read(base64.b64decode(BLOBS[name]))


def test_a_long_text_is_read() -> None:
    text = "ä" * 40_000
    content = text.encode()
    assert read(b"\xac\xed\x00\x05\x7c" + len(content).to_bytes(8) + content) == text


HEAD = b"\xac\xed\x00\x05"
INTS = b"ur\x00\x02[IM\xba`&v\xea\xb2\xa5\x02\x00\x00xp"
STRINGS = b"ur\x00\x13[Ljava.lang.String;" + bytes(8) + b"\x02\x00\x00xp"
SINGLETON = b"sr\x00#java.util.Collections$SingletonList" + bytes(8) + b"\x02\x00\x01L\x00\x07elementpxp"


@pytest.mark.parametrize(
    ("blob", "reason"),
    [
        (b"", "not a serialised Java object"),
        (b"{}", "not a serialised Java object"),
        (HEAD, "ends too early"),
        (HEAD + b"pp", "more than one value"),
        (HEAD + b"t\x00\x05a", "ends too early"),
        (HEAD + b"t\x00\x03\xed\xa0\x80", "can't decode"),
        (HEAD + b"q\x00\x7e\x00\x05", "broken stream"),
        (HEAD + b"q\x00\x00\x00\x00", "before the beginning"),
        (HEAD + b"sp", "without a class|class of a kind"),
        (HEAD + INTS + b"\x7f\xff\xff\xff", "longer than the stream"),
        (HEAD + INTS + b"\xff\xff\xff\xff", "longer than the stream"),
        (HEAD + SINGLETON * 1_000, "nested too deeply"),
        (
            HEAD + b"sr\x00\x01a" + bytes(10) + b"\x00x" + (b"r\x00\x01a" + bytes(10) + b"\x00x") * 9_999,
            "broken",
        ),
    ],
)
def test_a_broken_stream_is_refused(blob: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read(blob)


def test_a_long_array_is_not_nested_deeply() -> None:
    assert read(HEAD + STRINGS + (100).to_bytes(4) + b"t\x00\x01a" * 100) == ["a"] * 100


@given(st.sampled_from(CHANGEABLE), st.data())
def test_whatever_becomes_of_a_blob_it_is_read_or_refused(blob: bytes, data: st.DataObject) -> None:
    changed = bytearray(blob)
    for _ in range(data.draw(st.integers(0, 3))):
        changed[data.draw(st.integers(0, len(blob) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(blob)))
    for one in (changed, changed[:cut], changed[:cut] + data.draw(st.binary(max_size=20))):
        _read_or_refuse(bytes(one))


@given(st.binary(max_size=200))
def test_whatever_follows_the_header_is_read_or_refused(content: bytes) -> None:
    _read_or_refuse(HEAD + content)


def _read_or_refuse(blob: bytes) -> None:
    with contextlib.suppress(ValueError):  # any other exception fails the test
        read(blob)
