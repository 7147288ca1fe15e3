"""Variables as the types that handlers ask for: strict where leniency would hide mistakes."""

import re
import traceback
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum, IntEnum, StrEnum
from typing import Any, Generic, Literal, NamedTuple, NewType, NotRequired, TypedDict, TypeVar
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from camunda_worker import FileValue, ObjectValue, VariableError, Variables, Xml
from camunda_worker.encoding import encode
from camunda_worker.structuring import structure_as

pytestmark = pytest.mark.fast

T = TypeVar("T")
OrderId = NewType("OrderId", str)
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)
MIDNIGHT = datetime(2026, 1, 2).astimezone()
ID = UUID("12345678-1234-5678-1234-567812345678")


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


class Size(IntEnum):
    BIG = 3


class Unit(StrEnum):
    KILO = "kg"


@attrs.frozen
class Line:
    sku: str
    count: int = attrs.field(default=1, validator=attrs.validators.gt(0))
    price: Decimal = Decimal(0)


@dataclass
class Order:
    lines: list[Line]
    due: date | None = None
    tags: set[str] = field(default_factory=set)
    parent: "Order | None" = None


class Address(TypedDict):
    street: str
    door: NotRequired[int]


class Customer(BaseModel):
    name: str
    since: date


@attrs.frozen
class Page(Generic[T]):
    items: list[T]


@attrs.frozen
class Pickup:
    branch: str


@dataclass
class Card:
    kind: Literal["card"]


@dataclass
class Cash:
    kind: Literal["cash"]


class Corner(NamedTuple):
    x: int
    y: int


def structured(type_: object, value: object) -> object:
    return structure_as(type_)("v", value)


@pytest.mark.parametrize(
    ("type_", "value", "expected"),
    [
        (int, 5, 5),
        (float, 1.5, 1.5),
        (float, 5, 5.0),
        (bool, True, True),
        (str, "a", "a"),
        (str, Xml("<a/>"), Xml("<a/>")),
        (Xml, Xml("<a/>"), Xml("<a/>")),
        (bytes, b"a", b"a"),
        (OrderId, "4711", "4711"),
        (datetime, NOON, NOON),
        (datetime, "2026-01-02T12:00:00Z", NOON),
        (date, MIDNIGHT, date(2026, 1, 2)),
        (date, "2026-01-02", date(2026, 1, 2)),
        (Decimal, "1.10", Decimal("1.10")),
        (Decimal, 1, Decimal(1)),
        (Decimal, 0.1, Decimal("0.1")),
        (UUID, str(ID), ID),
        (Colour, "red", Colour.RED),
        (Size, 3, Size.BIG),
        (Unit, "kg", Unit.KILO),
        (Literal["a", "b"], "b", "b"),
        (Literal["auto"] | int, 5, 5),
        (Literal["auto"] | int, "auto", "auto"),
        (Any, {"a": 1}, {"a": 1}),
        (object, [1], [1]),
        (None, None, None),
        (int | None, None, None),
        (int | None, 5, 5),
        (int | str, "5", "5"),
        (float | int, 5, 5),
        (Decimal | int | None, 5, 5),
        (Line | str, "a", "a"),
        (Line | str, {"sku": "a"}, Line("a")),
        (Line | Pickup, {"branch": "a"}, Pickup("a")),
        (list, [1, "a"], [1, "a"]),
        (list[int], [1], [1]),
        (Sequence[int], [1], [1]),
        (set[int], [1], {1}),
        (frozenset[str], ["a"], frozenset({"a"})),
        (tuple[int, ...], [1, 2], (1, 2)),
        (tuple[int, str], [1, "a"], (1, "a")),
        (dict, {"a": 1}, {"a": 1}),
        (dict[str, Line], {"a": {"sku": "b"}}, {"a": Line("b")}),
        (dict[int, Line], {"-7": {"sku": "b"}}, {-7: Line("b")}),
        (Mapping[str, int], {"a": 1}, {"a": 1}),
        (list[Line | None], [None, {"sku": "a"}], [None, Line("a")]),
        (Line, {"sku": "a", "price": "1.10", "of a later version": 1}, Line("a", 1, Decimal("1.10"))),
        (
            Order,
            {"lines": [{"sku": "a"}], "due": "2026-01-02", "tags": ["x"], "parent": {"lines": []}},
            Order([Line("a")], date(2026, 1, 2), {"x"}, Order([])),
        ),
        (Address, {"street": "a"}, {"street": "a"}),
        (Customer, {"name": "a", "since": "2026-01-02"}, Customer(name="a", since=date(2026, 1, 2))),
        (
            list[Customer],
            [{"name": "a", "since": "2026-01-02"}],
            [Customer(name="a", since=date(2026, 1, 2))],
        ),
        (Page[Line], {"items": [{"sku": "a"}]}, Page([Line("a")])),
        (FileValue, FileValue("a"), FileValue("a")),
        (FileValue | None, FileValue("a"), FileValue("a")),
        (
            ObjectValue,
            ObjectValue("<a/>", "a.B", "application/xml"),
            ObjectValue("<a/>", "a.B", "application/xml"),
        ),
    ],
)
def test_a_variable_becomes_what_is_asked_for(type_: object, value: object, expected: object) -> None:
    become = structured(type_, value)
    assert become == expected
    assert type(become) is type(expected)


@pytest.mark.parametrize(
    ("type_", "value", "text"),
    [
        (int, "5", "needs int, got str"),
        (int, True, "needs int, got bool"),
        (int, 5.0, "needs int, got float"),
        (int, None, "needs int, got NoneType"),
        (float, "5", "needs float, got str"),
        (float, True, "needs float, got bool"),
        (bool, 1, "needs bool, got int"),
        (str, 5, "needs str, got int"),
        (str, FileValue("a"), "needs str, got FileValue"),
        (bytes, "a", "needs bytes, got str"),
        (datetime, "2026-01-02T12:00:00", "needs a datetime with a time zone"),
        (datetime, "pa55word", "needs datetime, got a str that spells none"),
        (datetime, 5, "needs datetime, got int"),
        (date, MIDNIGHT + timedelta(hours=1), "needs date, got a moment within a day; ask for a datetime"),
        (date, 5, "needs date, got int"),
        (Decimal, "pa55word", "needs Decimal, got a str that spells none"),
        (Decimal, True, "needs Decimal, got bool"),
        (UUID, "pa55word", "needs UUID, got a str that spells none"),
        (date, "pa55word", "needs date, got a str that spells none"),
        (UUID, 5, "needs UUID, got int"),
        (Colour, "green", "needs Colour, one of 'red', 'blue', got another str"),
        (Size, True, "needs Size, one of 3, got another bool"),
        (Literal["a", 1], "pa55word", "needs one of 'a', 1, got another str"),
        (Literal[1], True, "needs one of 1, got another bool"),
        (float, 10**400, "does not fit <class 'float'>: OverflowError"),
        (Card | Cash, {"kind": "pa55word"}, "does not fit"),
        (int | str, 1.5, "needs int | str, got float"),
        (int | None, "5", "needs int, got str"),
        (list[str], "abc", "needs list, got str"),
        (list[list[str]], ["abc"], "needs list, got str @ v[0]"),
        (list[str], {"a": 1}, "needs list, got dict"),
        (list[int], [1, "a"], "needs int, got str @ v[1]"),
        (tuple[int, ...], "12", "needs tuple, got str"),
        (tuple[int, str], "12", "needs tuple, got str"),
        (tuple[str, str], ["pa55word"], "needs 2 items, got 1"),
        (dict[str, int], [1], "needs dict, got list"),
        (dict[str, int], {"a": "b"}, "needs int, got str @ v['a']"),
        (dict[int, int], {"a": 1}, "needs int, got str @ v['a']"),
        (Line, "a", "needs Line, got str"),
        (Line, {}, "is missing @ v.sku"),
        (Line, {"sku": 5, "count": "a"}, "needs str, got int @ v.sku; needs int, got str @ v.count"),
        (Line, {"sku": "a", "count": 0}, "'count' must be > 0"),
        (Order, {"lines": [{"sku": 5}]}, "needs str, got int @ v.lines[0].sku"),
        (Address, ["a"], "needs Address, got list"),
        (Address, {"street": 5}, "needs str, got int @ v.street"),
        (Customer, {"since": "pa55word"}, "name: Field required, since: Input should be a valid date"),
        (list[Customer], [{}], "name: Field required"),
        (Customer, "pa55word", "'v': Input should be a valid dictionary or instance of Customer"),
        (FileValue, "a", "needs FileValue, got str"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_came_and_where(
    type_: object, value: object, text: str
) -> None:
    with pytest.raises(VariableError, match=re.escape(text)) as info:
        structured(type_, value)
    assert str(info.value).startswith("variable 'v': ")
    assert "pa55word" not in "".join(traceback.format_exception(info.value))


@pytest.mark.parametrize(
    "type_",
    [
        Customer | Line,
        Line | Order | str,
        timedelta,
        type,
        list[timedelta],
        Page[timedelta],
        deque,
        Counter,
        bytearray,
        Corner,
    ],
)
def test_a_type_that_no_variable_becomes_is_a_type_error(type_: object) -> None:
    with pytest.raises(TypeError):
        structure_as(type_)


VALUES = {
    int: st.integers(-(2**63), 2**63 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    Decimal: st.decimals(allow_nan=False),
    UUID: st.uuids(),
    date: st.dates(date(1900, 1, 1), date(9000, 1, 1)),
    Colour: st.sampled_from(Colour),
    list[Decimal]: st.lists(st.decimals(allow_nan=False), max_size=3),
    Line: st.builds(Line, st.text(st.characters(exclude_categories=["Cs"])), st.integers(1)),
    Order: st.builds(Order, st.just([Line("a")]), st.none() | st.dates(), st.sets(st.sampled_from("abc"))),
    Customer: st.builds(Customer, name=st.sampled_from("abc"), since=st.dates()),
}


@given(st.sampled_from(list(VALUES)).flatmap(lambda type_: st.tuples(st.just(type_), VALUES[type_])))
def test_what_is_sent_is_what_a_parameter_of_its_type_gets(case: tuple[object, object]) -> None:
    type_, value = case
    assert structured(type_, Variables({"v": encode("v", value)})["v"]) == value
