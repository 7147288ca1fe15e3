"""What an engine's refusal means for a task: a status alone would not tell."""

import pytest

from camunda_worker import ExternalTask
from camunda_worker.engine import Verdict, verdict
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    LockLost,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)

pytestmark = pytest.mark.fast

TASK = ExternalTask("aaa-111", "t", "w")


def foreign(status: int) -> UnexpectedAnswer:
    return UnexpectedAnswer(status, operation="", url="", body="<html>aaa-111", reason="not the engine's")


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (LockLost(400, "It is locked by worker 'b'", operation=""), Verdict.LOST),
        (NotFound(404, "External task with id aaa-111 does not exist", operation=""), Verdict.GONE),
        (NotFound(404, "External task with id bbb-222 does not exist", operation=""), Verdict.OUTAGE),
        (NotFound(404, "Process engine x not available", operation=""), Verdict.OUTAGE),
        (NotFound(404, "", operation="POST /external-task/aaa-111"), Verdict.OUTAGE),
        (Suspended(400, "ENGINE-03043 … is suspended", operation=""), Verdict.SUSPENDED),
        (OptimisticLocking(500, "", operation=""), Verdict.CONFLICT),
        (InvalidRequest(400, "Cannot convert value", operation=""), Verdict.REFUSED),
        (InvalidRequest(400, "No process engine available", operation=""), Verdict.OUTAGE),
        (EngineFault(500, "Cannot resolve ${total}", operation=""), Verdict.FAULT),
        (EngineFault(502, "", operation=""), Verdict.OUTAGE),
        (EngineFault(503, "", operation=""), Verdict.OUTAGE),
        (AccessDenied(401, "", operation=""), Verdict.OUTAGE),
        (AccessDenied(403, "not authorized", operation="", type="AuthorizationException"), Verdict.OUTAGE),
        (EngineError(429, "", operation=""), Verdict.OUTAGE),
        (EngineUnreachable("", "", "reset"), Verdict.OUTAGE),
        (foreign(200), Verdict.OUTAGE),
        (foreign(400), Verdict.OUTAGE),
        (foreign(404), Verdict.OUTAGE),
        (foreign(500), Verdict.OUTAGE),
    ],
    ids=str,
)
def test_only_the_engines_own_words_are_a_verdict(error: CamundaError, meaning: Verdict) -> None:
    assert verdict(error, TASK) is meaning
