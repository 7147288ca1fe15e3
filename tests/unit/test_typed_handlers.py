"""Handlers that ask for variables by their parameters, run as a worker runs them."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

import attrs
import pytest
from pydantic import BaseModel

from camunda_worker import ExternalTask, FileValue, TaskContext, Variable, subscribe
from camunda_worker.result import Complete, Failure
from camunda_worker.testing import make_task, run_handler

if TYPE_CHECKING:
    from decimal import Decimal as KnownToTypeCheckersOnly

pytestmark = pytest.mark.fast


@attrs.frozen
class Order:
    id: str
    amount: int


@dataclass
class Receipt:
    text: str
    due: date


class Shipment(TypedDict):
    carrier: str


class Label(BaseModel):
    printed: datetime


NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def test_a_parameter_is_the_variable_of_its_name() -> None:
    def handler(
        order: Order, factor: int = 2, *, customer: Annotated[str, Variable("name")]
    ) -> dict[str, object]:
        return {"total": order.amount * factor, "customer": customer}

    variables = {"order": {"id": "a", "amount": 30}, "name": "Ann"}
    assert run_handler(handler, variables) == Complete({"total": 60, "customer": "Ann"})
    assert run_handler(handler, variables | {"factor": 3}) == Complete({"total": 90, "customer": "Ann"})


def test_an_async_handler_gets_the_same_and_the_task_beside_it() -> None:
    async def handler(task: ExternalTask, amount: int, context: TaskContext) -> dict[str, object]:
        return {"all": sorted(task.variables), "amount": amount, "cancelled": context.cancelled.is_set()}

    result = run_handler(handler, {"amount": 30, "other": 1})
    assert result == Complete({"all": ["amount", "other"], "amount": 30, "cancelled": False})


@pytest.mark.parametrize(
    ("variables", "text"),
    [
        ({"other": 1}, "variable 'amount': not there; there are: other"),
        ({"amount": "30"}, "variable 'amount': needs int, got str"),
        ({"amount": None}, "variable 'amount': needs int, got NoneType"),
    ],
)
def test_a_variable_that_is_missing_or_does_not_fit_is_a_failure_that_names_it(
    variables: dict[str, object], text: str
) -> None:
    def handler(amount: int) -> None: ...

    async def later(amount: int) -> None: ...

    for one in (handler, later):
        result = run_handler(one, variables)
        assert isinstance(result, Failure)
        assert text in result.error_message


@pytest.mark.parametrize(
    ("output", "variables"),
    [
        (Order("a", 30), {"id": "a", "amount": 30}),
        (Receipt("paid", date(2026, 1, 2)), {"text": "paid", "due": date(2026, 1, 2)}),
        (Shipment(carrier="x"), {"carrier": "x"}),
        (Label(printed=NOON), {"printed": NOON}),
    ],
)
def test_the_fields_of_what_is_returned_become_variables(
    output: object, variables: dict[str, object]
) -> None:
    assert run_handler(lambda task: output) == Complete(variables)


@pytest.mark.parametrize("output", [make_task(), FileValue("a", b""), 5, Order])
def test_what_is_no_output_is_a_failure(output: object) -> None:
    result = run_handler(lambda task: output)
    assert isinstance(result, Failure)
    assert "TypeError: the handler returned a value of type " in result.error_message


def test_what_is_returned_may_be_of_a_type_known_to_type_checkers_only() -> None:
    def handler(amount: int) -> "KnownToTypeCheckersOnly | None":
        return None

    assert run_handler(handler, {"amount": 30}) == Complete()


def test_a_file_is_read_when_the_result_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    def handler(task: ExternalTask) -> Complete:
        path.write_bytes(b"hi")
        result = task.complete({"letter": path})
        path.unlink()
        return result

    assert run_handler(handler) == Complete({"letter": FileValue("a.txt", b"hi", "text/plain")})
    assert "variable 'letter': the file cannot be read" in str(run_handler(lambda task: {"letter": path}))


def test_a_file_comes_with_its_content() -> None:
    def handler(letter: FileValue) -> dict[str, object]:
        return {"content": letter.content}

    assert run_handler(handler, {"letter": FileValue("a", b"hi")}) == Complete({"content": b"hi"})


def with_task(task: ExternalTask, amount: int) -> None: ...
def without_task(amount: int, rate: Annotated[float, Variable("vatRate")] = 0.2) -> None: ...
def with_nothing(context: TaskContext) -> None: ...


@pytest.mark.parametrize(
    ("handler", "variables", "fetched", "asked_by_name"),
    [
        (with_task, None, None, ["amount"]),
        (with_task, ["note"], ["note", "amount"], ["note", "amount"]),
        (with_task, [], ["amount"], ["amount"]),
        (without_task, None, ["amount", "vatRate"], ["amount", "vatRate"]),
        (without_task, ["vatRate", "note"], ["vatRate", "note", "amount"], ["vatRate", "note", "amount"]),
        (with_nothing, None, [], []),
        (lambda task: None, None, None, []),
    ],
)
def test_only_what_the_signature_asks_for_is_fetched(
    handler: Callable[..., Any],
    variables: list[str] | None,
    fetched: list[str] | None,
    asked_by_name: list[str],
) -> None:
    subscription = subscribe("t", variables=variables)(handler)
    assert subscription.fetched == (None if fetched is None else tuple(fetched))
    assert list(subscription.asked_by_name) == asked_by_name


@pytest.mark.programs
def test_without_typed_handlers_nothing_is_imported_for_them() -> None:
    program = (
        "import sys; from camunda_worker import *; from camunda_worker import subscribe\n"
        "subscribe('t')(lambda task: None); print('cattrs' in sys.modules, 'pydantic' in sys.modules)"
    )
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout == "False False\n"
