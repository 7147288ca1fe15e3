"""What goes over the wire: addresses, queries, bodies, forms, settings."""

from __future__ import annotations

import asyncio
import base64
from datetime import UTC, datetime, timedelta, timezone
from email.header import decode_header
from io import BytesIO
from typing import Any

import httpx
import pytest

from camunda_rest import Client, File
from camunda_rest.api.deployment import create_deployment
from camunda_rest.api.external_task import unlock
from camunda_rest.api.message import deliver_message
from camunda_rest.api.process_definition import (
    get_process_definition_diagram,
    start_process_instance_by_key_and_tenant_id,
)
from camunda_rest.api.task import get_tasks, query_tasks
from camunda_rest.api.task_variable import set_binary_task_variable
from camunda_rest.api.version import get_rest_api_version
from camunda_rest.client import JsonLibrary
from camunda_rest.models import (
    CorrelationMessageDto,
    MultiFormDeploymentDto,
    MultiFormVariableBinaryDto,
    StartProcessInstanceDto,
    TaskQueryDto,
    VariableValueDto,
)
from camunda_worker.fast_json import fast_json

pytestmark = pytest.mark.fast

BASE = "http://engine.example/engine-rest"
MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678_901, tzinfo=UTC)
SPELLED = "2026-01-02T03:04:05.678+0000"

by_each_library = pytest.mark.parametrize("json", [None, fast_json()], ids=["json", "orjson"])


class Engine:
    """Remembers what it was asked and answers the same to all of it."""

    def __init__(
        self, status: int = 200, content: bytes = b"[]", json: JsonLibrary | None = None, **headers: str
    ) -> None:
        self.requests: list[httpx.Request] = []
        self._answer = (status, content, headers)
        self.client = Client(BASE, transport=httpx.MockTransport(self._take), json=json)

    def _take(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        status, content, headers = self._answer
        return httpx.Response(status, content=content, headers=headers)

    @property
    def asked(self) -> httpx.Request:
        return self.requests[-1]


def test_a_date_in_the_query_has_milliseconds_and_no_colon() -> None:
    engine = Engine()
    get_tasks.sync(client=engine.client, created_after=MOMENT)
    assert engine.asked.url.params["createdAfter"] == SPELLED


@by_each_library
def test_a_date_in_the_body_has_milliseconds_and_no_colon(json: JsonLibrary | None) -> None:
    engine = Engine(json=json)
    query_tasks.sync(client=engine.client, body=TaskQueryDto(created_after=MOMENT))
    assert engine.asked.content.decode() == f'{{"createdAfter":"{SPELLED}"}}'


@by_each_library
def test_a_date_as_a_variables_value_has_milliseconds_and_no_colon(json: JsonLibrary | None) -> None:
    engine = Engine(json=json)
    when = {"when": VariableValueDto(value=MOMENT, type_="Date")}
    deliver_message.sync(client=engine.client, body=CorrelationMessageDto(process_variables=when))
    assert f'"value":"{SPELLED}"' in engine.asked.content.decode()


def test_a_date_in_a_form_has_milliseconds_and_no_colon() -> None:
    engine = Engine(content=b"{}")
    create_deployment.sync(
        client=engine.client, body=MultiFormDeploymentDto(deployment_activation_time=MOMENT)
    )
    assert SPELLED.encode() in engine.asked.content


@pytest.mark.parametrize(
    ("zone", "spelled"),
    [
        (timezone(timedelta(hours=-3, minutes=-30)), "2026-01-01T23:34:05.678-0330"),
        (timezone(timedelta(minutes=53, seconds=28)), SPELLED),
    ],
    ids=["half hours", "seconds, which the engine does not know"],
)
def test_other_time_zones(zone: timezone, spelled: str) -> None:
    engine = Engine()
    get_tasks.sync(client=engine.client, created_after=MOMENT.astimezone(zone))
    assert engine.asked.url.params["createdAfter"] == spelled


@by_each_library
def test_a_naive_date_is_refused_by_name_before_anything_is_sent(json: JsonLibrary | None) -> None:
    engine = Engine(json=json)
    naive = MOMENT.replace(tzinfo=None)
    with pytest.raises(ValueError, match=r"^createdAfter: .* naive"):
        get_tasks.sync(client=engine.client, created_after=naive)
    with pytest.raises(ValueError, match=r"^dueBefore: .* naive"):
        query_tasks.sync(client=engine.client, body=TaskQueryDto(due_before=naive))
    form = MultiFormDeploymentDto(deployment_activation_time=naive)
    with pytest.raises(ValueError, match=r"^deployment-activation-time: .* naive"):
        create_deployment.sync(client=engine.client, body=form)
    assert engine.requests == []


def test_queries_spell_booleans_and_leave_out_none() -> None:
    engine = Engine()
    get_tasks.sync(client=engine.client, active=True, assigned=False, name=None, max_results=5)
    assert dict(engine.asked.url.params) == {"active": "true", "assigned": "false", "maxResults": "5"}


def test_a_list_in_a_query_is_refused_by_name_before_anything_is_sent() -> None:
    engine = Engine()
    with pytest.raises(TypeError, match=r"tenantIdIn: one string is needed, .* not \['a', 'b'\]"):
        get_tasks.sync(client=engine.client, tenant_id_in=["a", "b"])  # type: ignore[arg-type]
    assert engine.requests == []


def test_path_parameters_are_one_segment_each() -> None:
    engine = Engine(content=b"{}")
    start_process_instance_by_key_and_tenant_id.sync(
        "a/b c", "ü?#", client=engine.client, body=StartProcessInstanceDto()
    )
    path = engine.asked.url.raw_path
    assert path == b"/engine-rest/process-definition/key/a%2Fb%20c/tenant-id/%C3%BC%3F%23/start"


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_path_parameter_that_would_lead_elsewhere_is_refused_by_name(value: str) -> None:
    engine = Engine()
    with pytest.raises(ValueError, match=r"^id: "):
        unlock.sync(value, client=engine.client)
    assert engine.requests == []


@by_each_library
def test_what_cannot_be_written_as_json_is_named(json: JsonLibrary | None) -> None:
    engine = Engine(json=json)
    body = CorrelationMessageDto(process_variables={"a": VariableValueDto(value={1, 2})})
    with pytest.raises(TypeError, match=r"POST /message: set cannot be written as JSON: \{1, 2\}"):
        deliver_message.sync(client=engine.client, body=body)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2**70, b"1180591620717411303424"),
        ({1: "a"}, b'{"1":"a"}'),
        ('ä\u2028\x00"', b'"\xc3\xa4\xe2\x80\xa8\\u0000\\""'),
        ([0.1, 5e-324, -0.0], b"[0.1,5e-324,-0.0]"),
        ((True, None), b"[true,null]"),
    ],
    ids=repr,
)
@by_each_library
def test_what_one_library_does_not_write_the_other_does(
    json: JsonLibrary | None, value: object, written: bytes
) -> None:
    engine = Engine(json=json)
    body = CorrelationMessageDto(process_variables={"a": VariableValueDto(value=value)})
    deliver_message.sync(client=engine.client, body=body)
    assert engine.asked.content == b'{"processVariables":{"a":{"value":' + written + b"}}}"


@pytest.mark.parametrize(
    "content", [b'{"version":"\\ud800"}', b'\xef\xbb\xbf{"version":"\\ud800"}'], ids=repr
)
@by_each_library
def test_what_one_library_does_not_read_the_other_does(json: JsonLibrary | None, content: bytes) -> None:
    assert get_rest_api_version.sync(client=Engine(content=content, json=json).client).version == "\ud800"


def boundary(request: httpx.Request) -> bytes:
    kind, _, drawn = request.headers["content-type"].partition("; boundary=")
    assert kind == "multipart/form-data"
    return bytes(drawn, "ascii")


def parts(request: httpx.Request) -> list[bytes]:
    separator = b"--" + boundary(request)
    return [part.removeprefix(b"\r\n") for part in request.content.split(separator)[1:-1]]


def test_the_boundary_is_drawn_for_each_request() -> None:
    engine = Engine(content=b"{}")
    for _ in range(2):
        create_deployment.sync(client=engine.client, body=MultiFormDeploymentDto(deployment_name="a"))
    first, second = map(boundary, engine.requests)
    assert first != second


def test_a_file_that_looks_like_a_form_arrives_whole() -> None:
    engine = Engine(204, b"")
    content = b'head\r\n--+++\r\nContent-Disposition: form-data; name="valueType"\r\n\r\nBytes\r\n--+++--\r\n\x00\xff'
    file = File(BytesIO(content), "data.bin", "application/x-data")
    body = MultiFormVariableBinaryDto(data=file, value_type="File")
    set_binary_task_variable.sync("1", "file", client=engine.client, body=body)
    data, value_type = parts(engine.asked)
    assert data.split(b"\r\n\r\n", 1)[1] == content + b"\r\n"
    assert b'name="data"; filename="data.bin"\r\nContent-Type: application/x-data\r\n' in data
    assert value_type == b'Content-Disposition: form-data; name="valueType"\r\n\r\nFile\r\n'


def test_each_resource_of_a_deployment_has_a_part_of_its_own() -> None:
    engine = Engine(content=b"{}")
    resources = {
        "order.bpmn": File(BytesIO(b"<bpmn/>"), "order.bpmn"),
        "rules.dmn": File(BytesIO(b"<dmn/>"), "regeln-für-alle.dmn", "application/xml"),
    }
    form = MultiFormDeploymentDto(
        deployment_name="Bestellung", deploy_changed_only=True, additional_properties=resources
    )
    create_deployment.sync(client=engine.client, body=form)
    changed_only, name, order, rules = parts(engine.asked)
    assert changed_only.endswith(b'name="deploy-changed-only"\r\n\r\ntrue\r\n')
    assert name.endswith(b'name="deployment-name"\r\n\r\nBestellung\r\n')
    assert b'name="order.bpmn"; filename="order.bpmn"' in order
    assert b'name="rules.dmn"; filename="=?UTF-8?B?' in rules
    assert b"Content-Type: application/xml" in rules


def sent_part(file: File) -> bytes:
    engine = Engine(content=b"{}")
    body = MultiFormDeploymentDto(additional_properties={"part": file})
    create_deployment.sync(client=engine.client, body=body)
    (part,) = parts(engine.asked)
    return part


@pytest.mark.parametrize(
    "name", ['a"b.png', "back\\slash.png", "line\r\nend.png", "übersicht.png", "=?utf-8?Q?x?=.png"]
)
def test_a_file_name_that_a_header_cannot_carry_is_encoded(name: str) -> None:
    disposition, kind, *_ = sent_part(File(BytesIO(b"x"), name)).split(b"\r\n")
    word = disposition.removeprefix(b'Content-Disposition: form-data; name="part"; filename="').removesuffix(
        b'"'
    )
    ((decoded, charset),) = decode_header(word.decode("ascii"))
    assert isinstance(decoded, bytes)
    assert decoded.decode(str(charset)) == name
    assert kind == b"Content-Type: image/png"


def test_a_type_that_would_add_headers_is_refused() -> None:
    with pytest.raises(ValueError, match="mime_type"):
        sent_part(File(BytesIO(b"x"), "a.txt", "text/plain\r\nX-More: 1"))


class Large(BytesIO):
    """Remembers the largest piece that was read of it."""

    largest = 0

    def read(self, size: int | None = -1) -> bytes:
        piece = super().read(size)
        self.largest = max(self.largest, len(piece))
        return piece


def test_a_large_file_is_sent_in_chunks() -> None:
    payload = Large(b"x" * 1_000_000)
    assert len(sent_part(File(payload, "large.txt"))) > 1_000_000
    assert 0 < payload.largest <= 100_000


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ("attachment; filename=\"diagram.svg\"; filename*=UTF-8''%C3%BCbersicht.svg", "übersicht.svg"),
        ('attachment; filename="a"b.svg"; filename*=UTF-8\'\'a%22b.svg', 'a"b.svg'),
        ('attachment; filename="a b.svg"', "a b.svg"),
        ("attachment", None),
    ],
)
def test_a_file_comes_with_its_name_and_type(disposition: str, name: str | None) -> None:
    engine = Engine(
        200, b"<svg/>", **{"content-type": "image/svg+xml; charset=utf-8", "content-disposition": disposition}
    )
    file = get_process_definition_diagram.sync("1", client=engine.client)
    assert file is not None
    assert file.payload.read() == b"<svg/>"
    assert (file.file_name, file.mime_type) == (name, "image/svg+xml")


def test_a_file_can_be_read_in_chunks() -> None:
    engine = Engine(200, b"x" * 100_000, **{"content-disposition": "attachment; filename=a.png"})
    with get_process_definition_diagram.stream("1", client=engine.client) as download:
        assert download.file_name == "a.png"
        assert sum(len(chunk) for chunk in download) == 100_000


def test_a_file_can_be_read_in_chunks_asynchronously() -> None:
    engine = Engine(200, b"x" * 100_000, **{"content-type": "image/png"})

    async def read() -> int:
        async with (
            engine.client as client,
            get_process_definition_diagram.astream("1", client=client) as download,
        ):
            assert download.mime_type == "image/png"
            return sum([len(chunk) async for chunk in download])

    assert asyncio.run(read()) == 100_000


@pytest.mark.parametrize("address", ["engine.example/engine-rest", "ftp://engine.example", "http:///x", ""])
def test_an_address_that_is_none_is_refused_at_the_door(address: str) -> None:
    with pytest.raises(ValueError, match="base_url"):
        Client(address)


def test_its_password_is_not_told() -> None:
    with pytest.raises(ValueError, match=r"htp://engine\.example") as info:
        Client("htp://demo:pa55word@engine.example")
    assert "pa55word" not in str(info.value)


def test_a_trailing_slash_of_the_address_does_not_matter() -> None:
    assert Client(BASE + "/").base_url == BASE


@pytest.mark.parametrize(
    "client",
    [
        Client(BASE, auth=("demo", "s3cret")),
        Client(BASE, auth=httpx.BasicAuth("demo", "s3cret")),
        Client("http://demo:s3cret@engine.example/engine-rest"),
    ],
    ids=["pair", "httpx.Auth", "in the address"],
)
def test_basic_authentication(client: Client) -> None:
    engine = Engine(content=b'{"version": "7.24.0"}')
    client.set_httpx_client(engine.client.get_httpx_client())
    get_rest_api_version.sync(client=client)
    expected = base64.b64encode(b"demo:s3cret").decode()
    assert engine.asked.headers["authorization"] == f"Basic {expected}"
    assert "s3cret" not in repr(client)


def timeouts(request: httpx.Request) -> Any:
    return request.extensions["timeout"]["read"]


def test_there_is_a_timeout_by_default() -> None:
    engine = Engine(content=b"{}")
    get_rest_api_version.sync(client=engine.client)
    assert timeouts(engine.asked) == 30


def test_a_copy_with_another_timeout_shares_the_connections() -> None:
    engine = Engine(content=b"{}")
    patient = engine.client.with_timeout(90)
    assert patient.get_httpx_client() is engine.client.get_httpx_client()
    for client in (patient, engine.client):
        get_rest_api_version.sync(client=client)
    assert [timeouts(request) for request in engine.requests] == [90, 30]


def test_given_connections_keep_their_own_settings_and_are_not_closed() -> None:
    engine = Engine(content=b"{}")
    own = httpx.Client(transport=engine.client.get_httpx_client()._transport, headers={"X-Own": "1"})  # noqa: SLF001 - httpx shows it nowhere else
    with Client(BASE, headers={"X-More": "2"}).set_httpx_client(own) as client:
        get_rest_api_version.sync(client=client)
    assert (engine.asked.headers["x-own"], engine.asked.headers["x-more"]) == ("1", "2")
    assert not own.is_closed
    own.close()


def test_own_connections_are_closed_and_opened_again() -> None:
    engine = Engine(content=b"{}")
    for _ in range(2):
        with engine.client as client:
            get_rest_api_version.sync(client=client)
            opened = client.get_httpx_client()
        assert opened.is_closed
    assert len(engine.requests) == 2


def test_hooks_see_requests_and_answers() -> None:
    seen: list[str] = []
    client = Client(
        BASE,
        transport=httpx.MockTransport(lambda _: httpx.Response(200, content=b"{}")),
        event_hooks={
            "request": [lambda request: seen.append(request.method)],
            "response": [lambda response: seen.append(str(response.status_code))],
        },
    )
    with client:
        get_rest_api_version.sync(client=client)
    assert seen == ["GET", "200"]
