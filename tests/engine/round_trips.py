"""Values sent to an engine by each way there is, and read back as a worker reads them."""

from __future__ import annotations

import asyncio
import math
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

import attrs
from hypothesis import strategies as st

from camunda_worker import (
    AsyncEngineClient,
    Connection,
    Double,
    ExternalTask,
    FileValue,
    Json,
    Long,
    ObjectValue,
    Short,
    Xml,
    json_text,
    subscribe,
)
from camunda_worker.engine import Poll
from camunda_worker.files import files_to_load, load_files
from camunda_worker.rest_engine import RestEngine
from camunda_worker.result import Complete

BPMN = """\
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
             targetNamespace="round-trips">
  <message id="m" name="go-on"/>
  <process id="round-trip" isExecutable="true" camunda:historyTimeToLive="P1D">
    <startEvent id="start"/>
    <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
    <serviceTask id="first" camunda:type="external" camunda:topic="round-trip"/>
    <sequenceFlow id="f2" sourceRef="first" targetRef="wait"/>
    <intermediateCatchEvent id="wait"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>
    <sequenceFlow id="f3" sourceRef="wait" targetRef="second"/>
    <serviceTask id="second" camunda:type="external" camunda:topic="round-trip"/>
    <sequenceFlow id="f4" sourceRef="second" targetRef="end"/>
    <endEvent id="end"/>
  </process>
</definitions>
"""
WAYS = ("start", "complete", "message")


async def passed(url: str, values: Sequence[object]) -> ExternalTask:
    """Send the values by each way; the task that has them then as variables ``start-0``, ``complete-0``, ``message-0``…"""
    business_key = uuid.uuid4().hex
    sent = {way: {f"{way}-{number}": value for number, value in enumerate(values)} for way in WAYS}
    engine = RestEngine(Connection(url), 1, timedelta(0))
    async with AsyncEngineClient(url) as client, engine.open():
        await client.deploy(("round-trip.bpmn", BPMN.encode()), skip_unchanged=True)
        await client.start_process("round-trip", sent["start"], business_key=business_key)
        await engine.report(await fetched(engine, business_key), Complete(sent["complete"]))
        await client.correlate_message("go-on", business_key=business_key, variables=sent["message"])
        task = await fetched(engine, business_key)
        task = await load_files(engine, task, files_to_load(task, task.variables))
        await engine.report(task, Complete())
    return task


async def fetched(engine: RestEngine, business_key: str) -> ExternalTask:
    """The one task of the instance."""
    subscription = subscribe("round-trip", business_key=business_key)(lambda task: None)
    (task,) = await engine.fetch_and_lock(Poll("w", 2, [subscription]))
    return task


class Colour(Enum):
    RED = "red"


@attrs.frozen
class Order:
    id: str
    amount: int


def canonical(value: object) -> object:  # noqa: PLR0911 - one line per type
    """What is read back of what was sent; of moments, their milliseconds since 1970."""
    match value:
        case datetime():
            return _milliseconds(value)
        case date():
            return _milliseconds(datetime(value.year, value.month, value.day).astimezone())
        case Short() | Long() | Double() | Json() | ObjectValue() | Enum():
            return value.value
        case Decimal() | uuid.UUID():
            return str(value)
        case tuple() | set():
            return list(value)
        case Order():
            return attrs.asdict(value)
        case float() if math.isnan(value):
            return "nan"
        case _:
            return value


def _milliseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def expect_round_trips(url: str, values: Sequence[object]) -> None:
    """By each way, each value comes back as its canonical form, and as nothing else."""
    task = asyncio.run(passed(url, values))
    for way in WAYS:
        for number, value in enumerate(values):
            read = canonical(task.variables[f"{way}-{number}"])
            expected = canonical(value)
            assert read == expected, f"{way}: {value!r}"
            assert isinstance(read, bool) == isinstance(expected, bool), f"{way}: {value!r}"


_FIRST, _LAST = datetime(1900, 1, 1), datetime(9000, 1, 1)  # noqa: DTZ001 - the strategy adds the zone
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
INTEGERS = st.integers(-(2**63), 2**63 - 1)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
FILES = st.builds(
    FileValue,
    TEXT.filter(bool),
    st.binary(max_size=100),
    st.none() | st.sampled_from(["text/plain", "application/pdf"]),
    st.none() | st.sampled_from(["UTF-8", "ISO-8859-1"]),
)
EVERY_ENGINE = (
    st.none()
    | st.booleans()
    | INTEGERS
    | st.floats()
    | TEXT
    | st.text("a😀", min_size=1_990, max_size=2_000)
    | st.binary(max_size=100)
    | st.datetimes(_FIRST, _LAST, timezones=st.timezones(), allow_imaginary=False)
    | st.dates(_FIRST.date(), _LAST.date())
    | st.decimals()
    | st.uuids()
    | st.just(Colour.RED)
    | FILES
    | st.builds(Short, st.integers(-(2**15), 2**15 - 1))
    | st.builds(Long, INTEGERS)
    | st.builds(Double, st.floats(allow_nan=False))
    | JSON.map(json_text)
)
"""Values that every engine takes."""
WITH_SPIN = (
    EVERY_ENGINE
    | st.lists(JSON, max_size=3)
    | st.tuples(JSON, JSON)
    | st.sets(INTEGERS, max_size=1)
    | st.dictionaries(TEXT, JSON, max_size=3)
    | st.builds(Json, JSON)
    | st.builds(Order, TEXT, st.integers())
    | st.builds(ObjectValue, st.dictionaries(TEXT, JSON, max_size=3), st.just("java.util.HashMap"))
    | st.builds("<a>{}</a>".format, st.text("abc", max_size=9)).map(Xml)
)
"""And those that an engine takes with its Spin plugin."""


def batches(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    """Many values for one instance."""
    return st.lists(values, min_size=15, max_size=30)
