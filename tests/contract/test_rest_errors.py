"""Each kind of answer, sync and async: a typed result or one typed error, never an error as a value."""

from __future__ import annotations

import asyncio
import json
from typing import Any, Literal

import httpx
import pytest
import respx

from camunda_rest import (
    AccessDenied,
    CamundaError,
    Client,
    EngineError,
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    MismatchingCorrelation,
    NotFound,
    OptimisticLocking,
    Suspended,
    UnexpectedAnswer,
)
from camunda_rest.api.external_task import (
    complete_external_task_resource,
    fetch_and_lock,
    get_external_task_error_details,
)
from camunda_rest.api.process_definition import get_process_definition_diagram
from camunda_rest.errors import LockLost
from camunda_rest.models import CompleteExternalTaskDto, FetchExternalTasksDto

pytestmark = pytest.mark.fast

BASE = "http://engine.example/engine-rest"
HTML = b"<!doctype html><html><body>502 Bad Gateway</body></html>"
Colour = Literal["sync", "asyncio"]


@pytest.fixture(params=["sync", "asyncio"])
def colour(request: pytest.FixtureRequest) -> Colour:
    kind: Colour = request.param
    return kind


def call(
    colour: Colour, client: Client, operation: Any = fetch_and_lock, *path: str, **arguments: Any
) -> Any:
    if operation is fetch_and_lock:
        arguments["body"] = FetchExternalTasksDto(worker_id="w", max_tasks=1)
    if colour == "sync":
        with client:
            return operation.sync(*path, client=client, **arguments)

    async def asked() -> Any:
        async with client:
            return await operation.asyncio(*path, client=client, **arguments)

    return asyncio.run(asked())


def answering(status: int, content: bytes, **headers: str) -> Client:
    return Client(
        BASE,
        transport=httpx.MockTransport(lambda _: httpx.Response(status, content=content, headers=headers)),
    )


def said(kind: str | None, message: str | None, **more: Any) -> bytes:
    return json.dumps({"type": kind, "message": message, **more}).encode()


OPTIMISTIC = (
    "ENGINE-03005 Execution of 'UPDATE' failed. Entity was updated by another transaction concurrently."
)
TOO_LONG = (
    b"String value length (20051112) exceeds the maximum allowed (20000000, from"
    b" `StreamReadConstraints.getMaxStringLength()`) (through reference chain:"
    b' org.camunda.bpm.engine.rest.dto.externaltask.CompleteExternalTaskDto["variables"])'
)
ENGINE_ERRORS = {
    "400": (400, said("RestException", "no"), InvalidRequest),
    "400 of its JSON reader": (400, TOO_LONG, InvalidRequest),
    "400 of its JSON reader without a place": (
        400,
        b"Cannot x\n at [Source: REDACTED; line: 1]",
        InvalidRequest,
    ),
    "401 without a body": (401, b"", AccessDenied),
    "401 as HTML": (401, HTML, AccessDenied),
    "403": (403, said("AuthorizationException", "no", missingAuthorizations=[]), AccessDenied),
    "403 of a proxy": (403, HTML, AccessDenied),
    "404": (404, said("RestException", "no such task"), NotFound),
    "405": (405, said("NotAllowedException", "HTTP 405"), EngineError),
    "500": (500, said("ProcessEngineException", None), EngineFault),
    "lock lost": (400, said("RestException", "by worker 'a'. It is locked by worker 'b'."), LockLost),
    "suspended": (400, said("RestException", "ENGINE-03043 X with id '1' is suspended."), Suspended),
    "no such message": (
        400,
        said(
            "RestException", "org.camunda.bpm.engine.MismatchingMessageCorrelationException: Cannot correlate"
        ),
        MismatchingCorrelation,
    ),
    "optimistic locking by type": (500, said("OptimisticLockingException", OPTIMISTIC), OptimisticLocking),
    "optimistic locking by code": (
        500,
        said("ProcessEngineException", OPTIMISTIC, code=1),
        OptimisticLocking,
    ),
}


@pytest.mark.parametrize(("status", "body", "expected"), ENGINE_ERRORS.values(), ids=ENGINE_ERRORS)
def test_the_engines_refusal(colour: Colour, status: int, body: bytes, expected: type[EngineError]) -> None:
    with pytest.raises(EngineError) as raised:
        call(colour, answering(status, body))
    assert type(raised.value) is expected
    assert raised.value.status == status
    assert raised.value.operation == "POST /external-task/fetchAndLock"


def test_a_body_that_cannot_be_read_is_told_of_where_the_engine_says_nothing(colour: Colour) -> None:
    with pytest.raises(InvalidRequest, match="cannot read the body; is a text in it too long"):
        call(colour, answering(400, said("InvalidRequestException", "")))


FOREIGN = {
    "a proxy's 502": (502, HTML, {}),
    "a proxy's 502 in text": (502, b"upstream connect error", {}),
    "a proxy's 503 without a body": (503, b"", {}),
    "HTML with status 200": (200, HTML, {}),
    "nothing with status 200": (200, b"", {}),
    "half of a JSON with status 200": (200, b'[{"id": "1"', {}),
    "an object where a list is documented": (200, b'{"id": "1"}', {}),
    "a list of numbers where models are documented": (200, b"[1]", {}),
    "a date that is none": (200, b'[{"createTime": "yesterday"}]', {}),
    "a variable that is no object": (200, b'[{"variables": {"a": 1}}]', {}),
    "bytes that are no text with status 200": (200, b"\xff\xfe\xfa", {}),
    "a success that is not documented": (202, b"[]", {}),
    "a redirect": (302, b"", {"location": "https://login.example/"}),
    "a 404 of a servlet": (404, HTML, {}),
    "its JSON reader's words with another status": (502, TOO_LONG, {}),
    "a 400 in text": (400, b"Cannot construct instance", {"content-type": "text/plain"}),
    "JSON of somebody else": (500, b'{"error": "timeout"}', {}),
    "JSON of somebody else with a type": (500, b'{"type": 1, "message": "x"}', {}),
    "a bare JSON string": (500, b'"no"', {}),
}


@pytest.mark.parametrize(("status", "body", "headers"), FOREIGN.values(), ids=FOREIGN)
def test_an_answer_that_is_not_the_engines(
    colour: Colour, status: int, body: bytes, headers: dict[str, str]
) -> None:
    with pytest.raises(UnexpectedAnswer) as raised:
        call(colour, answering(status, body, **headers))
    assert raised.value.status == status
    assert raised.value.operation == "POST /external-task/fetchAndLock"
    assert raised.value.url == f"{BASE}/external-task/fetchAndLock"


def test_a_redirect_names_where_it_leads(colour: Colour) -> None:
    with pytest.raises(UnexpectedAnswer, match=r"redirect to https://login\.example/in, not") as raised:
        call(colour, answering(302, b"", location="https://login.example/in?token=secret"))
    assert "secret" not in str(raised.value)


def test_a_foreign_body_is_kept_but_cut(colour: Colour) -> None:
    with pytest.raises(UnexpectedAnswer) as raised:
        call(colour, answering(502, b"<html>" + b"x" * 100_000))
    assert raised.value.body.startswith("<html>x")
    assert len(raised.value.body) == 2_000


RETRY_AFTER = {
    "seconds": ({"retry-after": "7"}, 7.0),
    "a date": (
        {"date": "Tue, 24 Nov 2026 12:00:00 GMT", "retry-after": "Tue, 24 Nov 2026 12:00:30 GMT"},
        30.0,
    ),
    "a date that is over": (
        {"date": "Tue, 24 Nov 2026 12:00:00 GMT", "retry-after": "Tue, 24 Nov 2026 11:00:00 GMT"},
        0.0,
    ),
    "nonsense": ({"date": "Tue, 24 Nov 2026 12:00:00 GMT", "retry-after": "soon"}, None),
    "nothing": ({}, None),
}


@pytest.mark.parametrize(("headers", "seconds"), RETRY_AFTER.values(), ids=RETRY_AFTER)
@pytest.mark.parametrize("body", [HTML, said("RestException", "too many requests")], ids=["HTML", "engine"])
def test_how_long_to_wait_is_told(
    colour: Colour, body: bytes, headers: dict[str, str], seconds: float | None
) -> None:
    with pytest.raises(CamundaError) as raised:
        call(colour, answering(503, body, **headers))
    assert raised.value.retry_after == seconds


@pytest.mark.parametrize("code", [{}, {"code": None}, {"code": 0}], ids=["absent", "null", "zero"])
def test_no_error_code_is_none_however_the_engine_says_it(colour: Colour, code: dict[str, Any]) -> None:
    with pytest.raises(EngineFault) as raised:
        call(colour, answering(500, said("ProcessEngineException", "no", **code)))
    assert raised.value.code is None


def test_an_error_code_is_kept(colour: Colour) -> None:
    with pytest.raises(EngineFault) as raised:
        call(colour, answering(500, said("ProcessEngineException", "value too long", code=10_002)))
    assert (raised.value.code, raised.value.type) == (10_002, "ProcessEngineException")
    assert str(raised.value) == (
        "POST /external-task/fetchAndLock: 500 ProcessEngineException: value too long"
    )


TRANSPORT_ERRORS = [
    httpx.ConnectError("refused"),
    httpx.ConnectTimeout(""),
    httpx.ReadTimeout("too slow"),
    httpx.ReadError("reset"),
    httpx.RemoteProtocolError("closed"),
    httpx.DecodingError("broken gzip"),
]


@pytest.mark.parametrize("error", TRANSPORT_ERRORS, ids=lambda error: type(error).__name__)
def test_no_answer_is_unreachable_whatever_the_transport_raises(
    colour: Colour, error: httpx.RequestError
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(EngineUnreachable, match=r"no answer from http://engine\.example") as raised:
        call(colour, Client(BASE, transport=httpx.MockTransport(fail)))
    assert raised.value.__cause__ is error


def test_no_secret_stands_in_an_error(colour: Colour) -> None:
    client = Client(
        "http://demo:s3cret@engine.example/engine-rest",
        headers={"X-Token": "t0ken"},
        transport=httpx.MockTransport(lambda _: httpx.Response(502, content=HTML)),
    )
    with pytest.raises(CamundaError) as raised:
        call(colour, client)
    assert "s3cret" not in f"{raised.value!r} {raised.value} {vars(raised.value)} {client!r}"
    assert "t0ken" not in repr(client)


def test_204_is_none(colour: Colour) -> None:
    body = CompleteExternalTaskDto(worker_id="w")
    assert call(colour, answering(204, b""), complete_external_task_resource, "1", body=body) is None


def test_text_is_a_string_and_its_absence_none(colour: Colour) -> None:
    assert call(colour, answering(200, b"trace"), get_external_task_error_details, "1") == "trace"
    assert call(colour, answering(204, b""), get_external_task_error_details, "1") is None


def test_a_refused_download_is_an_error(colour: Colour) -> None:
    client = answering(404, said("RestException", "no such definition"))
    with pytest.raises(NotFound, match="no such definition"):
        call(colour, client, get_process_definition_diagram, "1")


def test_a_refused_stream_is_the_same_error() -> None:
    with (
        answering(404, said("RestException", "no such definition")) as client,
        pytest.raises(NotFound, match="no such definition"),
        get_process_definition_diagram.stream("1", client=client),
    ):
        pass


def test_a_refused_asynchronous_stream_is_the_same_error() -> None:
    async def asked() -> None:
        async with (
            answering(404, said("RestException", "no such definition")) as client,
            get_process_definition_diagram.astream("1", client=client),
        ):
            pass

    with pytest.raises(NotFound, match="no such definition"):
        asyncio.run(asked())


@respx.mock
def test_the_plain_transport_is_used_when_none_is_given(colour: Colour) -> None:
    respx.post(f"{BASE}/external-task/fetchAndLock").respond(503, html=HTML.decode())
    with pytest.raises(UnexpectedAnswer):
        call(colour, Client(BASE))
