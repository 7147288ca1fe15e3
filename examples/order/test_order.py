"""The order process and its handlers, tested as users test theirs."""

from pathlib import Path

import pytest

from camunda_worker import EngineClient
from camunda_worker.testing import Deploy, RunWorker, assert_that

from .handlers import CREDIT_LIMIT, HANDLERS, charge_card

pytestmark = pytest.mark.engine

PROCESS = Path(__file__).with_name("order.bpmn")


@pytest.fixture(autouse=True)
def _deployed(deploy: Deploy) -> None:
    deploy(PROCESS)


def test_an_order_is_shipped_once_it_is_packed(engine_client: EngineClient, run_worker: RunWorker) -> None:
    order = engine_client.start_process("order", {"amount": 30}, business_key="7")
    run_worker(*HANDLERS)
    assert_that(order).has_passed("charge-card", "reserve-stock").is_waiting_at("goods-packed")
    engine_client.correlate_message("goods-packed", business_key="7")
    run_worker(*HANDLERS)
    assert_that(order).is_ended().has_passed("order-shipped").has_variable("tracking", "parcel-7")


def test_a_declined_card_cancels_the_order(engine_client: EngineClient, run_worker: RunWorker) -> None:
    order = engine_client.start_process("order", {"amount": CREDIT_LIMIT + 1})
    run_worker(*HANDLERS)
    assert_that(order).is_ended().has_passed("order-cancelled").has_not_passed("charge-card", "reserve-stock")


def test_the_warehouse_is_asked_twice(engine_client: EngineClient, run_worker: RunWorker) -> None:
    engine_client.start_process("order", {"amount": 30})
    handled = run_worker(*HANDLERS)
    assert [one.topic for one in handled] == ["charge-card", "reserve-stock", "reserve-stock"]
    assert str(handled[1].exception) == "the warehouse is busy"


def test_an_amount_of_another_type_is_an_incident(engine_client: EngineClient, run_worker: RunWorker) -> None:
    order = engine_client.start_process("order", {"amount": "30"})
    assert len(run_worker(charge_card)) == 4  # the policy's three retries are made at once
    assert_that(order).has_incident("charge-card").is_waiting_at("charge-card")
