"""Python values and the engine's typed JSON, both ways.

Behind ``type: ignore`` stands what is tested: values of a wrong type.
"""

import json
import math
import pickle
import time
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import AliasChoices, BaseModel, Field, RootModel

from camunda_rest.models import VariableValueDto
from camunda_worker import (
    Double,
    FileValue,
    Json,
    Long,
    MissingVariable,
    ObjectValue,
    Short,
    TypedValue,
    VariableError,
    Variables,
    Xml,
    json_text,
    transient,
)
from camunda_worker.dtos import from_dtos
from camunda_worker.encoding import encode
from camunda_worker.structuring import structure_as
from camunda_worker.testing import make_task
from camunda_worker.values import JsonValue
from camunda_worker.variables import encode_all

pytestmark = pytest.mark.fast

PLUS_TWO = timezone(timedelta(hours=2))
NOON = datetime(2026, 1, 2, 12, 0, 0, 678901, tzinfo=UTC)


def decode(wire: TypedValue) -> object:
    return Variables({"v": wire})["v"]


class Colour(Enum):
    RED = "red"
    PAIR = (1, 2)


class Size(IntEnum):
    BIG = 3


class Unit(StrEnum):
    KILO = "kg"


@attrs.frozen
class Line:
    count: int
    at: datetime


@attrs.frozen
class Order:
    id: str
    lines: list[Line]


@dataclass
class LineData:
    count: int
    at: datetime


@dataclass
class OrderData:
    id: str
    lines: list[LineData]


class LineModel(BaseModel):
    count: int
    at: datetime


class OrderModel(BaseModel):
    id: str = Field(alias="orderId", validation_alias=AliasChoices("orderId", "id"))
    lines: list[LineModel]


LINE = '{"count": 2, "at": "2026-01-02T12:00:00.678901+00:00"}'
ORDER = TypedValue(f'{{"id": "a", "lines": [{LINE}]}}', "Json")
ORDER_OF_MODEL = TypedValue(
    '{"orderId": "a", "lines": [{"count": 2, "at": "2026-01-02T12:00:00.678901Z"}]}', "Json"
)
JAVA_FORMAT = "application/x-java-serialized-object"


def object_info(type_name: str, format_: str) -> dict[str, JsonValue]:
    return {"objectTypeName": type_name, "serializationDataFormat": format_}


@pytest.fixture
def local_zone(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Iterator[None]:
    """Where this machine lies; fourteen hours east of Greenwich if nothing else is said."""
    monkeypatch.setenv("TZ", getattr(request, "param", "XXX-14"))
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("value", "wire"),
    [
        (None, TypedValue(None, "Null")),
        (True, TypedValue(True, "Boolean")),  # noqa: FBT003 - the value itself
        ("text", TypedValue("text", "String")),
        ("", TypedValue("", "String")),
        (0, TypedValue(0, "Integer")),
        (2**31 - 1, TypedValue(2**31 - 1, "Integer")),
        (-(2**31), TypedValue(-(2**31), "Integer")),
        (2**31, TypedValue(2**31, "Long")),
        (-(2**31) - 1, TypedValue(-(2**31) - 1, "Long")),
        (2**63 - 1, TypedValue(2**63 - 1, "Long")),
        (-(2**63), TypedValue(-(2**63), "Long")),
        (1.5, TypedValue(1.5, "Double")),
        (math.inf, TypedValue("Infinity", "Double")),
        (-math.inf, TypedValue("-Infinity", "Double")),
        (math.nan, TypedValue("NaN", "Double")),
        (b"\x00\xff", TypedValue("AP8=", "Bytes")),
        (bytearray(b"\x00\xff"), TypedValue("AP8=", "Bytes")),
        (NOON, TypedValue("2026-01-02T12:00:00.678+0000", "Date")),
        (NOON.astimezone(PLUS_TWO), TypedValue("2026-01-02T14:00:00.678+0200", "Date")),
        (datetime(2026, 1, 2, tzinfo=UTC), TypedValue("2026-01-02T00:00:00.000+0000", "Date")),
        ({"a": [1, None]}, TypedValue('{"a": [1, null]}', "Json")),
        ([], TypedValue("[]", "Json")),
        ((1, "ü"), TypedValue('[1, "ü"]', "Json")),
        ({7}, TypedValue("[7]", "Json")),
        (MappingProxyType({"a": 1}), TypedValue('{"a": 1}', "Json")),
        (Colour.RED, TypedValue("red", "String")),
        (Colour.PAIR, TypedValue("[1, 2]", "Json")),
        (Size.BIG, TypedValue(3, "Integer")),
        (Unit.KILO, TypedValue("kg", "String")),
        (Decimal("1.10"), TypedValue("1.10", "String")),
        (
            UUID("12345678-1234-5678-1234-567812345678"),
            TypedValue("12345678-1234-5678-1234-567812345678", "String"),
        ),
        (TypedValue("<a/>", "Xml"), TypedValue("<a/>", "Xml")),
        (Json("text"), TypedValue('"text"', "Json")),
        (Json(None), TypedValue("null", "Json")),
        (Short(5), TypedValue(5, "Short")),
        (Long(5), TypedValue(5, "Long")),
        (Double(5), TypedValue(5.0, "Double")),
        (Double(math.nan), TypedValue("NaN", "Double")),
        (Xml("<a/>"), TypedValue("<a/>", "Xml")),
        (json_text([1]), TypedValue("[1]", "String")),
        (transient(5), TypedValue(5, "Integer", {"transient": True})),
        (
            transient(FileValue("a", b"")),
            TypedValue("", "File", {"filename": "a", "transient": True}),
        ),
        (
            FileValue("a.txt", b"hi", "text/plain", "utf-8"),
            TypedValue("aGk=", "File", {"filename": "a.txt", "mimeType": "text/plain", "encoding": "utf-8"}),
        ),
        (
            ObjectValue({"a": 1}, "java.util.HashMap"),
            TypedValue('{"a": 1}', "Object", object_info("java.util.HashMap", "application/json")),
        ),
        (
            ObjectValue("<a/>", "a.B", "application/xml"),
            TypedValue("<a/>", "Object", object_info("a.B", "application/xml")),
        ),
        (Order("a", [Line(2, NOON)]), ORDER),
        (OrderData("a", [LineData(2, NOON)]), ORDER),
        (OrderModel(id="a", lines=[LineModel(count=2, at=NOON)]), ORDER_OF_MODEL),
        (RootModel[list[int]]([1, 2]), TypedValue("[1, 2]", "Json")),
        ([RootModel[list[int]]([])], TypedValue("[[]]", "Json")),
        ([Colour.RED, Line(2, NOON)], TypedValue(f'["red", {LINE}]', "Json")),
    ],
)
def test_each_python_type_has_its_form_on_the_wire(value: object, wire: TypedValue) -> None:
    encoded = encode("v", value)
    assert encoded == wire
    assert type(encoded.value) is type(wire.value)  # True == 1, and 3 == Size.BIG


def test_what_stands_inside_json_is_written_as_well() -> None:
    inner = {
        "when": NOON,
        "day": date(2026, 1, 2),
        "price": Decimal("1.10"),
        "colour": Colour.RED,
        "set": {1},
        "map": MappingProxyType({"a": 1}),
    }
    assert json.loads(str(encode("v", inner).value)) == {
        "when": "2026-01-02T12:00:00.678901+00:00",
        "day": "2026-01-02",
        "price": "1.10",
        "colour": "red",
        "set": [1],
        "map": {"a": 1},
    }


def test_microseconds_are_cut_not_rounded() -> None:
    assert encode("v", NOON.replace(microsecond=999_999)).value == "2026-01-02T12:00:00.999+0000"


def test_an_offset_with_seconds_keeps_its_moment() -> None:
    amsterdam_in_1900 = timezone(timedelta(minutes=19, seconds=32))
    moment = datetime(1900, 1, 1, 12, tzinfo=amsterdam_in_1900)
    assert decode(encode("v", moment)) == moment


def test_a_date_is_its_midnight_here(local_zone: None) -> None:
    assert encode("v", date(2026, 1, 2)).value == "2026-01-02T00:00:00.000+1400"


@pytest.mark.parametrize("local_zone", ["America/Sao_Paulo"], indirect=True)
def test_a_date_whose_midnight_is_left_out_is_the_moment_after(local_zone: None) -> None:
    day = date(2018, 11, 4)  # clocks went forward at midnight
    typed = encode("v", day)
    assert typed.value == "2018-11-04T01:00:00.000-0200"
    assert structure_as(date)("v", decode(typed)) == day


class _NoOffset(tzinfo):
    def utcoffset(self, moment: datetime | None, /) -> None:  # noqa: ARG002 - the signature of tzinfo
        return None


@pytest.mark.parametrize("naive", [NOON.replace(tzinfo=None), NOON.replace(tzinfo=_NoOffset())])
def test_a_naive_datetime_is_refused_by_name(naive: datetime) -> None:
    with pytest.raises(
        VariableError, match="variable 'due': a datetime without a time zone is ambiguous"
    ) as info:
        encode("due", naive)
    assert info.value.name == "due"


def test_a_string_holds_four_thousand_characters_and_no_more() -> None:
    assert encode("v", "ä" * 4000).type == "String"
    with pytest.raises(
        VariableError, match="variable 'v': a String holds 4000 characters, this one has 4001"
    ):
        encode("v", "ä" * 4001)


def test_characters_count_as_java_counts_them() -> None:
    assert encode("v", "😀" * 2000).type == "String"
    with pytest.raises(VariableError, match=r"this one has 4002; send Json\(text\), .* or a FileValue"):
        encode("v", "😀" * 2001)


def test_the_file_at_a_path_is_sent(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"hi")
    assert encode("v", path) == TypedValue("aGk=", "File", {"filename": "a.txt", "mimeType": "text/plain"})


def test_a_path_may_be_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("hi")
    assert FileValue.read(f"{tmp_path}/a.txt") == FileValue("a.txt", b"hi", "text/plain")


def test_a_file_whose_content_was_not_loaded_says_how_to_load_it() -> None:
    with pytest.raises(VariableError, match=r"variable 'v': .* ask for it by variables=\[…\], or by a param"):
        encode("v", FileValue("a"))


def test_the_repr_of_a_file_shows_no_content() -> None:
    assert "secret" not in repr(FileValue("a", b"secret"))
    assert "secret" not in repr(ObjectValue("secret", "a.B"))


@pytest.mark.parametrize(
    ("value", "needs"),
    [
        ([1], True),
        (Xml("<a/>"), True),
        (ObjectValue("{}", "a.B"), True),
        (ObjectValue("<a/>", "a.B", "application/xml"), True),
        (TypedValue("{}", "json"), True),
        (ObjectValue("x", "a.B", JAVA_FORMAT), False),
        (TypedValue({"a": 1}), False),
        (json_text([1]), False),
        (FileValue("a", b""), False),
    ],
)
def test_what_needs_the_spin_plugin_says_so(value: object, needs: bool) -> None:
    assert encode("v", value).needs_spin is needs


@dataclass
class _Unset:
    amount: int = dataclass_field(init=False)


class _Detached:
    def model_dump(self, **_: object) -> dict[str, object]:
        raise LookupError("detached")


_CYCLE: list[object] = []
_CYCLE.append(_CYCLE)


@pytest.mark.parametrize(
    "value",
    [
        object(),
        2**63,
        -(2**63) - 1,
        timedelta(1),
        1j,
        [object()],
        {"a": math.nan},
        {(1, 2): 3},
        _CYCLE,
        "\ud800",
        ["\udce4"],
        {"\udce4": 1},
        Decimal,
        TypedValue(object()),  # type: ignore[arg-type]
        TypedValue(math.nan, "Double"),
        TypedValue("\udce4", "String"),
        TypedValue("", "File", {"filename": object()}),  # type: ignore[dict-item]
        Json(object()),
        Short(2**15),
        Long(2**63),
        Long(True),  # noqa: FBT003 - the value itself
        Long("5"),  # type: ignore[arg-type]
        Double("5"),  # type: ignore[arg-type]
        Double(10**400),
        Xml("\ud800"),
        transient(object()),
        FileValue("\ud800", b""),
        FileValue("a.pdf", b"", "pdf"),
        FileValue("a.pdf", b"", "application/pdf/x"),
        FileValue("a"),
        ObjectValue(object(), "a.B"),
        ObjectValue({"a": 1}, "a.B", "application/xml"),
        Path("no/such/file"),
        [FileValue("a", b"")],
        [datetime(2026, 1, 2)],  # noqa: DTZ001 - that is what is wrong with it
        datetime(1, 1, 1, tzinfo=timezone(timedelta(minutes=53, seconds=28))),
        _Unset(),
        _Unset,
        _Detached(),
        make_task(),
    ],
)
def test_what_cannot_be_sent_is_refused_by_name(value: object) -> None:
    with pytest.raises(VariableError, match="variable 'amount': "):
        encode("amount", value)


def test_a_day_without_a_midnight_in_the_calendar_is_refused_by_name(local_zone: None) -> None:
    with pytest.raises(VariableError, match="variable 'day': the midnight of 0001-01-01 lies outside"):
        encode("day", date.min)


def test_a_value_can_stand_in_for_what_was_sent() -> None:
    variables = Variables({"a": TypedValue(1), "b": TypedValue(2)})
    changed = variables.with_value("a", "one")
    assert dict(changed) == {"a": "one", "b": 2}
    assert changed.wire("a") == TypedValue(1)
    assert variables["a"] == 1


def test_names_are_strings() -> None:
    with pytest.raises(VariableError, match="variable '1': a name is a string, not a int"):
        encode_all({1: "one"})  # type: ignore[dict-item]
    with pytest.raises(VariableError, match="half a surrogate pair"):
        encode_all({"\udce4": "one"})


def test_the_refusal_does_not_tell_the_value() -> None:
    class Secret:
        def __repr__(self) -> str:
            return "pa55word"

    with pytest.raises(VariableError) as info:
        encode("v", [Secret()])
    assert "pa55word" not in str(info.value)


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        (TypedValue(None, "Null"), None),
        (TypedValue(True, "Boolean"), True),  # noqa: FBT003 - the value itself
        (TypedValue("text", "String"), "text"),
        (TypedValue(None, "String"), None),
        (TypedValue(1, "Short"), 1),
        (TypedValue(1, "Integer"), 1),
        (TypedValue(2**40, "Long"), 2**40),
        (TypedValue(1, "Double"), 1.0),
        (TypedValue("Infinity", "Double"), math.inf),
        (TypedValue(None, "Double"), None),
        (TypedValue("AP8=", "Bytes"), b"\x00\xff"),
        (TypedValue(None, "Bytes"), None),
        (TypedValue("2026-01-02T12:00:00.678+0000", "Date"), NOON.replace(microsecond=678_000)),
        (TypedValue(None, "Date"), None),
        (TypedValue('{"a": [1]}', "Json"), {"a": [1]}),
        (TypedValue(None, "Json"), None),
        (TypedValue("<a/>", "Xml"), Xml("<a/>")),
        (TypedValue(None, "Xml"), None),
        (TypedValue('{"a": 1}', "Object", {"serializationDataFormat": "application/json"}), {"a": 1}),
        (TypedValue("anything"), "anything"),
        (TypedValue([1], "Unheard-of"), [1]),
    ],
)
def test_each_type_of_the_engine_has_its_python_value(wire: TypedValue, value: object) -> None:
    decoded = decode(wire)
    assert decoded == value
    assert type(decoded) is type(value)


@pytest.mark.parametrize("local_zone", ["UTC", "UTC+3", "UTC0UTC", "XXX-14", "Europe/Berlin"], indirect=True)
@pytest.mark.parametrize("sent", ["2026-07-02T12:00:00.678+0000", "2026-07-02T12:00:00.678-0300"])
def test_a_decoded_date_has_the_local_zone(sent: str, local_zone: None) -> None:
    decoded = decode(TypedValue(sent, "Date"))
    assert isinstance(decoded, datetime)
    assert decoded == datetime.fromisoformat(sent)
    assert decoded.utcoffset() == decoded.astimezone().utcoffset()


@pytest.mark.parametrize("sent", ["2026-01-02T12:00:00", "2026-01-02T13:00:00+01:00", 1_767_355_200_000])
def test_a_date_is_read_in_the_other_formats_that_a_server_can_be_set_to(
    sent: str | int, local_zone: None
) -> None:
    assert decode(TypedValue(sent, "Date")) == datetime(2026, 1, 2, 12, tzinfo=UTC)


def test_the_last_day_of_the_calendar_is_read_in_every_zone(local_zone: None) -> None:
    never = decode(TypedValue("9999-12-31T23:59:59.999+0000", "Date"))
    assert never == datetime(9999, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wire", "value"),
    [
        (TypedValue(None, "Object", {"serializationDataFormat": JAVA_FORMAT}), None),
        (
            TypedValue("rO0ABXQABHRleHQ=", "Object", {"serializationDataFormat": JAVA_FORMAT}),
            "text",
        ),
        (
            TypedValue("rO0AB", "Object", {"serializationDataFormat": JAVA_FORMAT, "objectTypeName": "a.B"}),
            ObjectValue("rO0AB", "a.B", JAVA_FORMAT),
        ),
        (
            TypedValue("<a/>", "Object", {"serializationDataFormat": "application/xml"}),
            ObjectValue("<a/>", None, "application/xml"),
        ),
        (TypedValue("rO0AB", "Object"), ObjectValue("rO0AB", None, None)),
        (TypedValue({"a": 1}, "Object"), ObjectValue({"a": 1}, None, None)),
    ],
)
def test_an_object_is_what_it_holds_or_stays_whole(wire: TypedValue, value: object) -> None:
    assert decode(wire) == value


@pytest.mark.parametrize(
    ("wire", "file"),
    [
        (
            TypedValue(None, "File", {"filename": "a.pdf", "mimeType": "application/pdf", "encoding": "x"}),
            FileValue("a.pdf", None, "application/pdf", "x"),
        ),
        (TypedValue("AP8=", "File", {"filename": "a"}), FileValue("a", b"\x00\xff")),
        (TypedValue("", "File", {"filename": "a", "mimeType": None}), FileValue("a", b"")),
        (TypedValue(None, "File"), FileValue("")),
    ],
)
def test_a_file_has_name_type_and_perhaps_content(wire: TypedValue, file: FileValue) -> None:
    assert decode(wire) == file


@pytest.mark.parametrize(
    "wire",
    [
        TypedValue("{broken", "Json"),
        TypedValue({"a": 1}, "Json"),
        TypedValue("[" * 100_000, "Json"),
        TypedValue("tomorrow", "Date"),
        TypedValue([2026, 1, 2], "Date"),
        TypedValue("no base64!", "Bytes"),
        TypedValue("a lot", "Double"),
        TypedValue(10**400, "Double"),
        TypedValue("x", ["String"]),  # type: ignore[arg-type]
        TypedValue("x", "Object", "json"),  # type: ignore[arg-type]
        TypedValue("x", "Object", {"objectTypeName": 5}),
        TypedValue(b"<a/>", "Xml"),  # type: ignore[arg-type]
        TypedValue(None, "File", {"filename": ["a"]}),
        TypedValue("no base64!", "File", {"filename": "a"}),
    ],
)
def test_a_wire_form_that_contradicts_its_type_is_refused_by_name(wire: TypedValue) -> None:
    with pytest.raises(VariableError, match="variable 'v': cannot be read as"):
        decode(wire)


def test_only_the_variable_asked_for_is_decoded() -> None:
    broken = TypedValue("{broken", "Json")
    variables = Variables({"good": TypedValue(1, "Integer"), "bad": broken})
    assert variables["good"] == 1
    assert len(variables) == 2
    assert list(variables) == ["good", "bad"]
    assert "bad" in variables
    assert variables.wire("bad") is broken
    with pytest.raises(VariableError, match="variable 'bad'"):
        variables["bad"]
    with pytest.raises(VariableError, match="variable 'bad'"):  # there, but broken: no default for it
        variables.get("bad")


def test_a_variable_is_decoded_once() -> None:
    variables = Variables({"a": TypedValue("[1]", "Json")})
    assert variables["a"] is variables["a"]


def test_a_missing_variable_is_a_key_error_that_tells_what_is_there() -> None:
    variables = Variables({"b": TypedValue(1), "a": TypedValue(2)})
    with pytest.raises(KeyError) as info:
        variables["c"]
    assert isinstance(info.value, MissingVariable)
    assert str(info.value) == "variable 'c': not there; there are: a, b"
    assert variables.get("c") is None
    assert variables.get("c", 3) == 3
    with pytest.raises(MissingVariable, match="not there; nothing else was asked for, or is there"):
        Variables({}).wire("c")


def test_the_repr_shows_names_and_no_values() -> None:
    assert repr(Variables({"card": TypedValue("4111")})) == "Variables(card)"


def _in_milliseconds(moment: datetime) -> datetime:
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=100)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXT, inner, max_size=5),
    max_leaves=10,
)
MOMENTS = st.datetimes(
    datetime(1800, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(9000, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.timezones(),
    allow_imaginary=False,
)
CANONICAL = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | TEXT
    | st.binary(max_size=100)
    | MOMENTS.map(_in_milliseconds)
    | st.lists(JSON, max_size=5)
    | st.dictionaries(TEXT, JSON, max_size=5)
)


@given(CANONICAL)
def test_what_is_encoded_decodes_to_itself(value: object) -> None:
    wire = encode("v", value)
    sent = json.loads(json.dumps(wire.value, allow_nan=False, ensure_ascii=False).encode())
    decoded = decode(TypedValue(sent, wire.type))
    if isinstance(value, datetime):  # of two zones, Python compares an ambiguous hour as never equal
        assert isinstance(decoded, datetime)
        decoded, value = decoded.astimezone(UTC), value.astimezone(UTC)
    assert decoded == value
    assert isinstance(decoded, type(value))


ANYTHING = (
    JSON
    | st.text(max_size=5)
    | st.sampled_from(["Json", "Date", "Bytes", "Double", "Object", "application/json"])
)


@given(
    ANYTHING,
    ANYTHING,
    st.none() | st.dictionaries(TEXT, ANYTHING) | st.builds(dict, serializationDataFormat=ANYTHING),
)
def test_whatever_an_engine_sends_decodes_or_is_refused_by_name(
    value: object, kind: object, info: object
) -> None:
    def read(variables: Variables) -> object:
        try:
            return repr(variables["v"])  # some hold NaN, which nothing equals
        except VariableError as error:
            assert error.name == "v"  # noqa: PT017 - most decode
            return str(error)

    wire = TypedValue(value, kind, info)  # type: ignore[arg-type]  # an engine may send what it likes
    returned = from_dtos({"v": VariableValueDto(type_=kind, value=value, value_info=info)})  # type: ignore[arg-type]
    assert read(returned) == read(Variables({"v": wire}))


def test_what_an_operation_leaves_out_is_not_there_on_the_wire() -> None:
    variables = from_dtos(
        {"a": VariableValueDto(), "b": VariableValueDto(type_="Json", value="[1]", value_info={})}
    )
    assert variables.wire("a") == TypedValue(None)
    assert variables.wire("b") == TypedValue("[1]", "Json")
    assert variables == {"a": None, "b": [1]}
    assert variables.with_value("a", 1) == {"a": 1, "b": [1]}
    with pytest.raises(MissingVariable):
        variables.wire("c")


def test_what_an_operation_returned_is_the_same_in_another_process() -> None:
    variables = from_dtos({"a": VariableValueDto(), "b": VariableValueDto(type_="Json", value="[1]")})
    come = pickle.loads(pickle.dumps(variables))  # noqa: S301 - our own bytes
    assert (come, come.wire("a")) == ({"a": None, "b": [1]}, TypedValue(None))


@given(st.from_type(object) | st.text() | st.dictionaries(st.text(), st.floats()))
def test_whatever_a_handler_returns_encodes_or_is_refused_by_name(value: object) -> None:
    try:
        wire = encode("v", value)
    except VariableError as error:
        assert error.name == "v"  # noqa: PT017 - most encode
    else:
        json.dumps(wire.value, allow_nan=False, ensure_ascii=False).encode()
