from __future__ import annotations

import pytest

from camunda_worker.errors import OptimisticLocking
from camunda_worker.testing import conflicts
from camunda_worker.testing.conflicts import despite_conflicts

pytestmark = pytest.mark.fast


def conflict() -> OptimisticLocking:
    return OptimisticLocking(500, "updated by another transaction", operation="POST /job/1/execute")


def test_a_request_is_sent_again_while_others_are_faster() -> None:
    answers = iter([conflict(), conflict(), None])

    def request() -> str:
        if (error := next(answers)) is not None:
            raise error
        return "done"

    assert despite_conflicts(request) == "done"


def test_the_last_conflict_is_told_when_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conflicts, "_PATIENCE", 0.1)
    tries: list[int] = []

    def request() -> None:
        tries.append(1)
        raise conflict()

    with pytest.raises(OptimisticLocking):
        despite_conflicts(request)
    assert len(tries) > 1
