"""docs/migrate.md tells the truth as far as no engine is needed for it; tests/engine/test_migrate_docs.py runs it."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

import camunda_worker
from camunda_worker import ExternalTaskWorker, Subscription
from camunda_worker.backoff import _LONGEST_ASKED, Backoff
from camunda_worker.cli.rewriting import rewrite
from camunda_worker.compat import settings, subscribing
from camunda_worker.reporting import _SHORTEST_RETRY
from camunda_worker.subscription import SHORTEST_LOCK

pytestmark = pytest.mark.fast

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "migrate.md").read_text()
BLOCKS = re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_the_program_after_is_the_one_before_migrated() -> None:
    before, after, _ = BLOCKS
    assert rewrite(before.encode()).content.decode() == after


def test_the_numbers_are_those_of_the_code() -> None:
    backoff = Backoff()
    assert f"pauses of {backoff.first.total_seconds()} to {backoff.longest.total_seconds():g} s" in TEXT
    assert (_LONGEST_ASKED, SHORTEST_LOCK.total_seconds()) == (60, 1)
    assert f"above {subscribing._LONGEST_POLL.total_seconds():g} s |" in TEXT  # noqa: SLF001 - what is told of it
    assert f"| {_SHORTEST_RETRY.total_seconds() * 1000:g} ms |" in TEXT
    assert f"({settings.DEFAULT_CONFIG['httpTimeoutMillis'] / 1000:g} s)" in TEXT
    assert inspect.signature(ExternalTaskWorker).parameters["grace"].default.total_seconds() == 30


def test_the_names_are_there() -> None:
    native = TEXT.partition("| old | native |")[2]
    keywords = set(re.findall(r"\b([a-z_]+)=", native)) - {"with_meta", "seconds"}
    known = {*inspect.signature(ExternalTaskWorker).parameters, *inspect.signature(Subscription).parameters}
    assert keywords <= known
    assert {"lock_duration", "create_time_order"} <= keywords
    for name in re.findall(r"`([A-Z]\w+)[`(]", native):
        assert hasattr(camunda_worker, name) or name in ("AsyncExternalTaskWorker", "Exception")
    assert importlib.import_module("camunda_worker.compat.utils.response_utils").HTTPError
    keys = set(re.findall(r"`([a-z]+[A-Z]\w+)", TEXT)) - {"errorDetails", "lockExpirationTime", "createTime"}
    assert keys <= settings.KNOWN
