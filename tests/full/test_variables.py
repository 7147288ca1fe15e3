"""What becomes of each type of value on its way through an engine; docs/variables.md shows it."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings
from round_trips import (
    EVERY_ENGINE,
    WAYS,
    WITH_SPIN,
    Colour,
    Order,
    batches,
    expect_round_trips,
    fetched,
    passed,
)

from camunda_rest.api.execution import put_local_execution_variable
from camunda_worker import (
    AsyncEngineClient,
    Connection,
    Double,
    EngineClient,
    ExternalTask,
    FileValue,
    Json,
    Long,
    ObjectValue,
    Short,
    TypedValue,
    VariableError,
    Xml,
    json_text,
    transient,
)
from camunda_worker.dtos import to_dtos
from camunda_worker.encoding import encode
from camunda_worker.files import load_files
from camunda_worker.rest_engine import RestEngine
from camunda_worker.spin import Spin
from camunda_worker.testing import LocalEngine

pytestmark = [pytest.mark.full, pytest.mark.timeout(300)]

PAGE = "docs/variables.md"
GONE = "nothing, once the engine has waited"
KNOWN = {
    "Colour": Colour,
    "Decimal": Decimal,
    "Double": Double,
    "FileValue": FileValue,
    "Json": Json,
    "Long": Long,
    "ObjectValue": ObjectValue,
    "Order": Order,
    "Path": Path,
    "Short": Short,
    "TypedValue": TypedValue,
    "UTC": UTC,
    "UUID": uuid.UUID,
    "Xml": Xml,
    "date": date,
    "datetime": datetime,
    "json_text": json_text,
    "transient": transient,
}
ROWS = [
    ("None", "Null", "None"),
    ("True", "Boolean", "True"),
    ("5", "Integer", "5"),
    ("2**40", "Long", "1099511627776"),
    ("1.5", "Double", "1.5"),
    ('float("inf")', "Double", 'float("inf")'),
    ('"text"', "String", '"text"'),
    ('b"bytes"', "Bytes", 'b"bytes"'),
    (
        "datetime(2026, 1, 2, 3, 4, 5, 678901, tzinfo=UTC)",
        "Date",
        "datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)",
    ),
    ("date(2026, 1, 2)", "Date", "datetime(2026, 1, 2).astimezone()"),
    ('Decimal("1.10")', "String", '"1.10"'),
    (
        'UUID("12345678-1234-5678-1234-567812345678")',
        "String",
        '"12345678-1234-5678-1234-567812345678"',
    ),
    ("Colour.RED", "String", '"red"'),
    ('{"a": [1, None]}', "Json", '{"a": [1, None]}'),
    ('["a", 1.5]', "Json", '["a", 1.5]'),
    ('("a", 1.5)', "Json", '["a", 1.5]'),
    ("{7}", "Json", "[7]"),
    ('Order("4711", 30)', "Json", '{"id": "4711", "amount": 30}'),
    ('Path("LICENSE")', "File", 'FileValue.read(Path("LICENSE"))'),
    (
        'FileValue("a.txt", b"hi", "text/plain", "UTF-8")',
        "File",
        'FileValue("a.txt", b"hi", "text/plain", "UTF-8")',
    ),
    ("Short(5)", "Short", "5"),
    ("Long(5)", "Long", "5"),
    ("Double(5)", "Double", "5.0"),
    ('Json("text")', "Json", '"text"'),
    ('Xml("<a/>")', "Xml", 'Xml("<a/>")'),
    ('json_text({"a": 1})', "String", "'{\"a\": 1}'"),
    ('ObjectValue({"a": 1}, "java.util.HashMap")', "Object", '{"a": 1}'),
    ('TypedValue({"a": [1, 2.5]})', "Object", '{"a": [1, 2.5]}'),
    ("transient(5)", "-", GONE),
]

many = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def value_of(code: str) -> object:
    return eval(code, KNOWN.copy())  # noqa: S307 - the table shows what is evaluated


@frozen
class Passed:
    """An engine that has taken every value of the table that it takes."""

    engine: LocalEngine
    task: ExternalTask
    sent: Sequence[str]

    @property
    def column(self) -> str:
        return self.engine.version if self.engine.spin else f"{self.engine.version} without Spin"


@pytest.fixture(
    scope="module",
    params=[
        (version, spin)
        for version in ("camunda-7.13", "camunda-7.17", "camunda-7.24", "operaton-1.0")
        for spin in (True, False)
    ],
    ids=lambda param: f"{param[0]}-{'with' if param[1] else 'without'}-spin",
)
def through(request: pytest.FixtureRequest) -> Iterator[Passed]:
    version, spin = request.param
    with LocalEngine(version, spin=spin) as engine:
        values = {code: value_of(code) for code, _, _ in ROWS}
        sent = [code for code, value in values.items() if spin or not encode("v", value).needs_spin]
        yield Passed(engine, asyncio.run(passed(engine.url, [values[code] for code in sent])), sent)


@pytest.mark.parametrize(("code", "type_", "read"), ROWS, ids=[code for code, _, _ in ROWS])
def test_a_value_is_read_as_told(
    through: Passed, code: str, type_: str, read: str, record_property: Callable[[str, object], None]
) -> None:
    if code in through.sent:
        for way in WAYS:
            name = f"{way}-{through.sent.index(code)}"
            if read == GONE:
                assert name not in through.task.variables
            else:
                assert through.task.variables.wire(name).type == type_
                assert through.task.variables[name] == value_of(read)
                assert type(through.task.variables[name]) is type(value_of(read))
        outcome = "yes"
    else:
        with EngineClient(through.engine.url) as client, pytest.raises(VariableError, match="Spin"):
            Spin().check(client.rest, to_dtos({"v": value_of(code)}))
        outcome = "`VariableError`"
    got = read if read == GONE else f"`{read}`"
    record_property(PAGE, {"sent": f"`{code}`", "stored as": type_, "read": got, through.column: outcome})


def test_every_value_comes_back_by_every_way(through: Passed) -> None:
    @given(values=batches(WITH_SPIN if through.engine.spin else EVERY_ENGINE))
    @many
    def expect(values: list[object]) -> None:
        expect_round_trips(through.engine.url, values)

    expect()


def test_a_file_of_the_tasks_own_scope_is_loaded(through: Passed) -> None:
    key, letter = uuid.uuid4().hex, FileValue("a.txt", b"hi", "text/plain")

    async def loaded() -> object:
        engine = RestEngine(Connection(through.engine.url), 1, timedelta(0))
        async with AsyncEngineClient(through.engine.url) as client, engine.open():
            await client.start_process(
                "round-trip", {"letter": FileValue("b.txt", b"of all")}, business_key=key
            )
            task = await fetched(engine, key)
            dto = to_dtos({"letter": letter})["letter"]
            await put_local_execution_variable.asyncio(
                task.execution_id or "", "letter", client=client.rest, body=dto
            )
            await engine.unlock(task)
            task = await load_files(engine, await fetched(engine, key), ["letter"])
            return task.variables["letter"]

    assert asyncio.run(loaded()) == letter
