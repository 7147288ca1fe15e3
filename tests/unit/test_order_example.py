"""The example's handlers are tested as users test theirs: by calling them."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from camunda_rest.models import HistoricActivityInstanceDto
from camunda_worker import BpmnError, TaskFailure
from camunda_worker.result import Complete
from camunda_worker.testing import make_task
from examples.order.demo import Order, arguments, is_right, make_orders
from examples.order.handlers import CREDIT_LIMIT, HANDLERS, charge_card, reserve_stock, ship_order
from examples.order.history import CANCELLED, SHIPPED, Story
from examples.order.worker import PROCESS

pytestmark = pytest.mark.fast


def test_a_card_within_its_limit_is_charged() -> None:
    task = make_task(variables={"amount": CREDIT_LIMIT}, business_key="7")
    assert charge_card(task) == {"receipt": "receipt-7"}


def test_a_card_beyond_its_limit_is_declined_by_a_bpmn_error() -> None:
    with pytest.raises(BpmnError, match="501 is over the limit of 500") as caught:
        charge_card(make_task(variables={"amount": CREDIT_LIMIT + 1}))
    assert caught.value.error_code == "CARD_DECLINED"


def test_an_amount_of_another_type_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match=r"amount: whole euros are needed, not '30'"):
        charge_card(make_task(variables={"amount": "30"}))


def test_the_warehouse_is_busy_at_the_first_call_only() -> None:
    with pytest.raises(TaskFailure, match="the warehouse is busy"):
        reserve_stock(make_task(retries=None))
    assert isinstance(reserve_stock(make_task(retries=3)), Complete)


def test_the_async_handler_is_awaited() -> None:
    assert asyncio.run(ship_order(make_task(business_key="7"))) == {"tracking": "parcel-7"}


def test_the_process_names_the_topics_that_have_handlers() -> None:
    bpmn = PROCESS.read_text()
    assert bpmn.count("camunda:topic=") == len(HANDLERS)
    assert [f'camunda:topic="{handler.topic}"' in bpmn for handler in HANDLERS] == [True, True, True]


def story(order: Order, path: Sequence[str], state: str = "COMPLETED") -> Story:
    activities = [HistoricActivityInstanceDto(activity_id=activity) for activity in path]
    return Story(order.key, state, tuple(activities), {})


@pytest.mark.parametrize(("amount", "path"), [(CREDIT_LIMIT, SHIPPED), (CREDIT_LIMIT + 1, CANCELLED)])
def test_an_order_is_right_only_when_it_took_its_whole_way_and_ended(
    amount: int, path: Sequence[str]
) -> None:
    order = Order("1", amount)
    (other,) = {SHIPPED, CANCELLED} - {path}
    assert is_right(order, story(order, path))
    assert not is_right(order, story(order, other))
    assert not is_right(order, story(order, path[:-1]))
    assert not is_right(order, story(order, path, "ACTIVE"))
    assert not is_right(order, story(Order("2", amount), path))


def test_the_demo_has_twenty_orders_of_both_kinds() -> None:
    orders = make_orders()
    assert len({order.key for order in orders}) == 20
    assert {order.path for order in orders} == {SHIPPED, CANCELLED}


def test_a_password_may_hold_a_colon() -> None:
    engine, keep = arguments(["--url", "http://e/rest", "--auth", "demo:a:b"])
    assert engine is not None
    assert (engine.base_url, engine.auth, keep) == ("http://e/rest", ("demo", "a:b"), False)
    assert arguments(["--keep"]) == (None, True)


def test_a_story_that_did_not_end_says_where_it_stands() -> None:
    waiting = HistoricActivityInstanceDto(activity_id="reserve-stock", canceled=False)
    unfinished = Story("1", "ACTIVE", (waiting,), {"reserve-stock": 3})
    assert unfinished.of("reserve-stock") == "waits, failed 3 times"
    assert unfinished.of("ship-order") == "-"
    assert unfinished.end is None


def test_the_script_gives_install_to_the_setup_and_the_rest_to_the_demo(tmp_path: Path) -> None:
    for name in ("scripts/setup", ".venv/bin/python"):
        stub = tmp_path / name
        stub.parent.mkdir(parents=True)
        stub.write_text(f'#!/bin/sh\necho {name} "$@"\n')
        stub.chmod(0o755)
    demo = shutil.copy(PROCESS.parents[2] / "scripts" / "demo", tmp_path / "scripts")
    ran = subprocess.run([demo, "--keep", "--install"], text=True, capture_output=True, check=True)
    assert ran.stdout.splitlines() == [
        "scripts/setup --install",
        ".venv/bin/python -m examples.order.demo --keep",
    ]
