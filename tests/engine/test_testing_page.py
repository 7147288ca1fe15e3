"""What docs/testing.md shows of a failure is what users see; test_docs.py runs its blocks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from camunda_worker import EngineClient
from camunda_worker.testing import Deploy, RunWorker, assert_that
from examples.order.handlers import charge_card
from examples.order.worker import PROCESS

pytestmark = pytest.mark.engine

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "testing.md").read_text()


def without_ids_and_times(text: str) -> str:
    return re.sub(r"\d+\.\d{3} s|[0-9a-f]{8}-[0-9a-f-]{27}", "?", text)


def test_a_failure_reads_as_shown(deploy: Deploy, engine_client: EngineClient, run_worker: RunWorker) -> None:
    deploy(PROCESS)
    order = engine_client.start_process("order", {"amount": "30"})
    run_worker(charge_card)
    with pytest.raises(AssertionError) as caught:
        assert_that(order).is_ended()
    (shown,) = re.findall(
        r"(?:^    .+\n)+", PAGE[PAGE.index("A failure shows") : PAGE.index("## Which")], re.MULTILINE
    )
    assert without_ids_and_times(
        re.sub("^    ", "", shown, flags=re.MULTILINE).strip()
    ) == without_ids_and_times(str(caught.value))
