"""How ``camunda-worker show`` tells of an external task."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from camunda_rest.models import ExternalTaskDto
from camunda_worker.cli.showing import tasks

pytestmark = pytest.mark.fast

SOON = datetime.now(UTC) + timedelta(hours=1)
PAST = datetime.now(UTC) - timedelta(hours=1)


@pytest.mark.parametrize(
    ("task", "state", "locked_by"),
    [
        (ExternalTaskDto(), "waits to be fetched", None),
        (ExternalTaskDto(worker_id="w", lock_expiration_time=PAST), "waits to be fetched", None),
        (ExternalTaskDto(worker_id="w", lock_expiration_time=SOON), "locked", "w"),
        (
            ExternalTaskDto(worker_id="w", lock_expiration_time=SOON, retries=2, error_message="no"),
            "locked, or to be tried again then",
            "w",
        ),
        (ExternalTaskDto(retries=0, error_message="no"), "failed, not tried any more", None),
        (ExternalTaskDto(suspended=True), "suspended", None),
    ],
)
def test_what_keeps_a_task_is_told(task: ExternalTaskDto, state: str, locked_by: str | None) -> None:
    told = tasks.told(task)
    assert (told["state"], told["locked_by"]) == (state, locked_by)
    assert (told["locked_until"] is None) is (locked_by is None)
