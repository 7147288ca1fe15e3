"""Variables as they are typed on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from camunda_worker import FileValue, Json
from camunda_worker.cli.variables import parse

pytestmark = pytest.mark.fast


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("x=30", 30),
        ("x=-1.5", -1.5),
        ("x=1e3", 1000.0),
        ("x=true", True),
        ("x=null", None),
        ("x=", ""),
        ("x=True", "True"),
        ("x=007", "007"),
        ("x=1.2.3", "1.2.3"),
        ("x=NaN", "NaN"),
        ("x=a=b", "a=b"),
        ("x=[1]", "[1]"),
        ('x="5"', '"5"'),
        ('x:="5"', "5"),
        ("x:=5", 5),
        ('x:={"a": [1]}', Json({"a": [1]})),
    ],
)
def test_a_value_is_what_json_says_or_text(typed: str, value: object) -> None:
    (parsed,) = parse([typed]).values()
    assert (parsed, type(parsed)) == (value, type(value))


def test_a_file_is_a_file_and_may_hold_json(tmp_path: Path) -> None:
    path = tmp_path / "order.json"
    path.write_text('{"id": 7}')
    assert parse([f"file=@{path}", f"order:=@{path}"]) == {
        "file": FileValue("order.json", b'{"id": 7}', "application/json"),
        "order": Json({"id": 7}),
    }


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        (["x"], "write name=value"),
        (["=5"], "write name=value"),
        (["x:={"], "this is no JSON"),
        (["x:=NaN"], "NaN is not JSON's"),
        (["x=1", "x=2"], "'x' has a value already"),
    ],
)
def test_what_cannot_be_read_is_told(typed: list[str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as raised:
        parse(typed)
    assert f"-v {typed[-1]}" in str(raised.value)
