"""The conveniences: what they send, what they return, and how their errors look."""

import asyncio
import gc
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx
import pytest
import respx

from camunda_rest import Client as RestClient
from camunda_rest.api.version import get_rest_api_version
from camunda_worker import (
    AsyncEngineClient,
    CamundaError,
    Connection,
    EngineClient,
    EngineError,
    EngineUnreachable,
    MismatchingCorrelation,
    NoSuchDefinition,
    NoSuchInstance,
    UnexpectedAnswer,
    VariableError,
)

pytestmark = pytest.mark.fast

INNERMOST = {"connected.py", "engine_client.py", "async_engine_client.py", "instances.py"}
"""The files of ours that a traceback may show."""
FORKING = """
import os, sys
from camunda_rest.api.version import get_rest_api_version

url = sys.argv[1]
{client}
{ask}
if os.fork() == 0:
    {ask}
    os._exit(0)
assert os.wait()[1] == 0
{ask}
"""
MOMENT = datetime(2026, 1, 2, 3, 4, 5, 678_000, UTC)


def test_start_process_sends_what_is_given(client: Any, server: Any) -> None:
    sent = server.replay("start")
    instance = client.start_process("order", {"amount": 30, "day": MOMENT}, business_key="order-7")
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/process-definition/key/order/start")
    assert asked.json == {
        "businessKey": "order-7",
        "variables": {
            "amount": {"value": 30, "type": "Integer"},
            "day": {"value": "2026-01-02T03:04:05.678+0000", "type": "Date"},
        },
    }
    assert (instance.id, instance.business_key, instance.ended) == (sent["id"], "order-7", False)


@pytest.mark.parametrize(
    "said", [{"definitionId": "order:7:x"}, {"id": "i"}, {"id": "", "definitionId": "d"}]
)
def test_an_answer_that_does_not_say_what_was_started_is_unexpected(
    client: Any, server: Any, said: dict[str, str]
) -> None:
    server.answer(said)
    with pytest.raises(UnexpectedAnswer, match="a started instance has an id and a definitionId"):
        client.start_process("order")


@pytest.mark.parametrize("variables", [[1], "amount", []])
def test_variables_that_are_no_dict_are_refused_by_name(client: Any, server: Any, variables: Any) -> None:
    with pytest.raises(TypeError, match=r"^variables: a dict of variables is needed, not a "):
        client.start_process("order", variables)
    with pytest.raises(TypeError, match=r"^correlation_keys: a dict of variables is needed, not a "):
        client.correlate_message("m", correlation_keys=variables)
    assert server.asked == []


def test_what_needs_the_spin_plugin_is_asked_for_first_and_once(client: Any, server: Any) -> None:
    server.answer({"type": "RestException", "message": "execution no-such-instance doesn't exist"}, 500)
    for _ in range(2):
        server.replay("start")
        client.start_process("order", {"items": [1]})
    question, first, second = server.asked
    assert (question.method, question.path) == (
        "PUT",
        "/engine-rest/process-instance/no-such-instance/variables/spin",
    )
    assert first.json["variables"] == {"items": {"value": "[1]", "type": "Json"}} == second.json["variables"]


def test_without_the_plugin_nothing_is_sent(client: Any, server: Any) -> None:
    server.answer({"type": "InvalidRequestException", "message": "Unsupported value type 'Json'"}, 400)
    for send in (client.start_process, client.correlate_message, client.signal):
        with pytest.raises(VariableError, match=r"variable 'items': .* Spin plugin"):
            send("order", variables={"items": [1]})
    assert len(server.asked) == 1


def test_variables_of_more_than_a_megabyte_are_sent(client: Any, server: Any) -> None:
    server.replay("start")
    client.start_process("order", {"scan": b"x" * 2**20})
    assert len(server.asked[0].json["variables"]["scan"]["value"]) > 2**20


def test_start_process_of_a_tenant_says_so_in_its_path(client: Any, server: Any) -> None:
    server.replay("start", "camunda-7.13")
    client.start_process("order", tenant_id="a/b")
    (asked,) = server.asked
    assert asked.path == "/engine-rest/process-definition/key/order/tenant-id/a%2Fb/start"
    assert asked.json == {"variables": {}}


def test_start_process_of_a_version_tag_looks_for_the_latest_definition_with_it(
    client: Any, server: Any
) -> None:
    server.answer([{"id": "order:7:x"}])
    server.replay("start")
    client.start_process("order", version_tag="v1", tenant_id="acme")
    looked, asked = server.asked
    assert looked.method == "GET"
    assert parameters(looked.path, "/engine-rest/process-definition") == {
        "key": "order",
        "versionTag": "v1",
        "tenantIdIn": "acme",
        "sortBy": "version",
        "sortOrder": "desc",
        "maxResults": "1",
    }
    assert unquote(asked.path) == "/engine-rest/process-definition/order:7:x/start"


def test_a_version_tag_that_no_definition_bears_is_named_and_nothing_is_started(
    client: Any, server: Any
) -> None:
    server.answer([])
    with pytest.raises(NoSuchDefinition, match="key 'order', version tag 'v9' and no tenant"):
        client.start_process("order", version_tag="v9")
    (looked,) = server.asked
    assert parameters(looked.path, "/engine-rest/process-definition")["withoutTenantId"] == "true"


def test_start_process_begins_where_it_is_told_and_returns_variables(client: Any, server: Any) -> None:
    when = {"type": "Date", "value": "2026-01-02T03:04:05.678+0000"}
    server.answer({"id": "i", "definitionId": "order:7:x", "variables": {"when": when}})
    started = client.start_process(
        definition_id="order:7:x", start_before="pack", start_after=["charge", "ship"], with_variables=True
    )
    assert server.asked[0].json == {
        "variables": {},
        "withVariablesInReturn": True,
        "startInstructions": [
            {"type": "startBeforeActivity", "activityId": "pack"},
            {"type": "startAfterActivity", "activityId": "charge"},
            {"type": "startAfterActivity", "activityId": "ship"},
        ],
    }
    assert started.variables["when"] == datetime(2026, 1, 2, 3, 4, 5, 678_000, UTC)


def test_correlate_message_sends_what_is_given_and_asks_for_the_result(client: Any, server: Any) -> None:
    (sent,) = server.replay("message")
    (result,) = client.correlate_message(
        "goods-packed",
        business_key="order-8",
        tenant_id="acme",
        correlation_keys={"box": 3},
        variables={"weight": 1.5},
    )
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/message")
    assert asked.json == {
        "messageName": "goods-packed",
        "businessKey": "order-8",
        "tenantId": "acme",
        "correlationKeys": {"box": {"value": 3, "type": "Integer"}},
        "processVariables": {"weight": {"value": 1.5, "type": "Double"}},
        "resultEnabled": True,
    }
    assert result.process_instance.id == sent["processInstance"]["id"]


def test_a_message_to_all_brings_the_variables_of_each(client: Any, server: Any) -> None:
    variables = {"amount": {"type": "Integer", "value": 3}}
    server.answer([{"resultType": "Execution", "execution": {"id": "e"}, "variables": variables}] * 2)
    results = client.correlate_message(
        "goods-packed",
        process_instance_id="p",
        all=True,
        with_variables=True,
        local_correlation_keys={"box": 3},
        local_variables={"shelf": 7},
    )
    assert server.asked[0].json == {
        "messageName": "goods-packed",
        "processInstanceId": "p",
        "all": True,
        "correlationKeys": {},
        "localCorrelationKeys": {"box": {"value": 3, "type": "Integer"}},
        "processVariables": {},
        "processVariablesLocal": {"shelf": {"value": 7, "type": "Integer"}},
        "resultEnabled": True,
        "variablesInResultEnabled": True,
    }
    assert [(one.execution.id, one.variables["amount"]) for one in results] == [("e", 3), ("e", 3)]


def test_a_message_without_tenant_says_so(client: Any, server: Any) -> None:
    client.correlate_message("goods-packed", without_tenant_id=True)
    assert server.asked[0].json["withoutTenantId"] is True


@pytest.mark.parametrize(
    ("terms", "sent"),
    [
        ({}, {}),
        ({"execution_id": "e"}, {"executionId": "e"}),
        ({"tenant_id": "acme"}, {"tenantId": "acme"}),
        ({"without_tenant_id": True}, {"withoutTenantId": True}),
    ],
)
def test_signal_sends_what_is_given(
    client: Any, server: Any, terms: dict[str, object], sent: dict[str, object]
) -> None:
    assert client.signal("strike", {"days": 2}, **terms) is None
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/signal")
    assert asked.json == {"name": "strike", "variables": {"days": {"value": 2, "type": "Integer"}}, **sent}


@pytest.mark.parametrize(
    ("terms", "path"),
    [
        ({"decision_key": "discount"}, "key/discount/evaluate"),
        ({"decision_key": "discount", "tenant_id": "a/b"}, "key/discount/tenant-id/a/b/evaluate"),
        ({"definition_id": "discount:1:x"}, "discount:1:x/evaluate"),
    ],
)
def test_evaluate_decision_returns_decoded_rows(
    client: Any, server: Any, terms: dict[str, str], path: str
) -> None:
    server.answer([{"percent": {"type": "Double", "value": 5}}, {"percent": {"type": "Null", "value": None}}])
    rows = client.evaluate_decision(variables={"amount": 30}, **terms)
    (asked,) = server.asked
    assert (asked.method, unquote(asked.path)) == ("POST", f"/engine-rest/decision-definition/{path}")
    assert asked.json == {"variables": {"amount": {"value": 30, "type": "Integer"}}}
    assert [dict(row) for row in rows] == [{"percent": 5.0}, {"percent": None}]


def test_version_is_the_engines(client: Any, server: Any) -> None:
    server.answer({"version": "7.24.0"})
    assert client.version() == "7.24.0"


def test_correlate_message_sends_nothing_that_is_not_given(client: Any, server: Any) -> None:
    server.answer([])
    assert client.correlate_message("goods-packed") == []
    assert server.asked[0].json == {
        "messageName": "goods-packed",
        "correlationKeys": {},
        "processVariables": {},
        "resultEnabled": True,
    }


def test_a_correlation_without_a_result_is_an_empty_list(client: Any, server: Any) -> None:
    assert client.correlate_message("goods-packed") == []  # 204


def parameters(path: str, of: str) -> dict[str, str]:
    """The query's parameters of a request for a path."""
    before, _, query = path.partition("?")
    assert before == of
    return dict(parse_qsl(query, strict_parsing=True))


def parts(asked: Any) -> list[tuple[str, str | None, bytes]]:
    """Name, file name and content of each part of a form."""
    form = message_from_bytes(
        b"Content-Type: " + asked.headers["Content-Type"].encode() + b"\r\n\r\n" + asked.body
    )
    found = form.get_payload()
    assert isinstance(found, list)
    return [(_name(part), part.get_filename(), part.get_payload(decode=True)) for part in found]  # type: ignore[misc]  # the types of email know texts only


def _name(part: Message) -> str:
    return str(part.get_param("name", header="Content-Disposition"))


def test_deploy_sends_each_resource_in_a_part_of_its_own(client: Any, server: Any, tmp_path: Path) -> None:
    sent = server.replay("deploy")
    (tmp_path / "order.bpmn").write_bytes(b"<order/>\r\n")
    deployment = client.deploy(
        tmp_path / "order.bpmn", ("tenant-id", b"<rules/>"), tenant_id="acme", skip_unchanged=True
    )
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/engine-rest/deployment/create")
    assert sorted(parts(asked), key=str) == [
        ("deployment-name", None, b"order.bpmn"),
        ("enable-duplicate-filtering", None, b"true"),
        ("resource-1", "order.bpmn", b"<order/>\r\n"),
        ("resource-2", "tenant-id", b"<rules/>"),
        ("tenant-id", None, b"acme"),
    ]
    assert deployment.id == sent["id"]
    assert [definition.key for definition in deployment.deployed_process_definitions.values()] == [
        definition["key"] for definition in sent["deployedProcessDefinitions"].values()
    ]


def test_deploy_takes_a_name_and_the_path_as_a_string(client: Any, server: Any, tmp_path: Path) -> None:
    server.replay("deploy", "camunda-7.13")
    (tmp_path / "order.bpmn").write_bytes(b"<order/>")
    client.deploy(str(tmp_path / "order.bpmn"), name="orders")
    assert ("deployment-name", None, b"orders") in parts(server.asked[0])
    assert ("enable-duplicate-filtering", None, b"false") in parts(server.asked[0])


def test_deploy_takes_of_a_folder_what_is_for_an_engine_and_nothing_else(
    client: Any, server: Any, tmp_path: Path
) -> None:
    server.replay("deploy")
    folder = tmp_path / "orders"
    nobodys = (".git/x.bpmn", "forms/.a.form", "__pycache__/a.pyc", "secret.key", "README.md", "other.js")
    model = b'formKey="embedded:deployment:forms/a.html" camunda:resource="deployment://s/b.groovy"'
    for name in ("b.bpmn", "forms/a.html", "forms/a.form", "s/b.groovy", "t.dmn11.xml", *nobodys):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(model if name == "b.bpmn" else b"x")
    client.deploy(folder / "forms" / "..", deploy_changed_only=True)
    assert sorted(parts(server.asked[0]), key=str) == [
        ("deploy-changed-only", None, b"true"),
        ("deployment-name", None, b"orders"),
        ("enable-duplicate-filtering", None, b"true"),
        ("resource-1", "b.bpmn", model),
        ("resource-2", "forms/a.form", b"x"),
        ("resource-3", "forms/a.html", b"x"),
        ("resource-4", "s/b.groovy", b"x"),
        ("resource-5", "t.dmn11.xml", b"x"),
    ]


@pytest.mark.parametrize(
    ("model", "text", "other"),
    [
        ("a.bpmn", 'formKey="embedded:deployment:forms/my form.html" id="a"', "forms/my form.html"),
        ("a.bpmn", 'formKey="embedded:deployment:forms/a&amp;b.html"', "forms/a&b.html"),
        ("a.bpmn", 'formKey="embedded:deployment:forms/&#97;&#x62;.html"', "forms/ab.html"),
        ("a.bpmn", 'formKey="embedded:deployment:forms/it\'s.html"', "forms/it's.html"),
        ("a.bpmn", "formKey='deployment:a.html' resource='deployment://b.js'", "b.js"),
        ("a.bpmn", "<see>\n deployment://a.groovy\n</see>", "a.groovy"),
        ("a.bpmn", "", "a.png"),
        ("deep/a.bpmn20.xml", "", "deep/a.svg"),
        ("a.dmn", "<decision id = 'my-key'>", "a.my-key.jpg"),
        ("a.cmmn11.xml", '<case id="b"/>', "a.b.gif"),
        ("x-bpmn20.xml", "", "x-png"),
    ],
)
def test_of_a_folder_what_the_engine_finds_by_a_models_name_or_text_is_deployed(
    client: Any, server: Any, tmp_path: Path, model: str, text: str, other: str
) -> None:
    server.replay("deploy")
    for name in (model, other, "b.png", "a.c.png", "deep/other.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text if name == model else "")
    client.deploy(tmp_path)
    sent = [name for part, name, _ in parts(server.asked[0]) if part.startswith("resource-")]
    assert sorted(sent) == sorted([model, other])


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("utf-16", ' encoding="UTF-16"'), ("latin-1", " encoding='ISO-8859-1'"), ("utf-8-sig", "")],
)
def test_a_model_is_searched_in_its_own_encoding(
    client: Any, server: Any, tmp_path: Path, encoding: str, declared: str
) -> None:
    server.replay("deploy")
    text = f'<?xml version="1.0"{declared}?><startEvent formKey="deployment:größe.html"/>'
    (tmp_path / "a.bpmn").write_bytes(text.encode(encoding))
    (tmp_path / "größe.html").touch()
    client.deploy(tmp_path)
    _, (_, name, _) = sorted(parts(server.asked[0]))[-2:]
    assert str(make_header(decode_header(str(name)))) == "größe.html"


def test_a_folder_without_a_model_is_not_deployed(client: Any, server: Any, tmp_path: Path) -> None:
    (tmp_path / "secret.key").touch()
    with pytest.raises(ValueError, match=f"deploy: there is no model in the folder '{tmp_path}'"):
        client.deploy(tmp_path)
    assert server.asked == []


def test_a_list_of_paths_is_not_taken_for_one(client: Any, server: Any) -> None:
    with pytest.raises(TypeError, match=r"deploy: \['a.bpmn'\] is no path; several .* deploy\(\*paths\)"):
        client.deploy(["a.bpmn"])
    assert server.asked == []


def test_instances_get_reads_one(client: Any, server: Any) -> None:
    sent = server.replay("get instance")
    assert client.instances.get("a b").business_key == sent["businessKey"]
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("GET", "/engine-rest/process-instance/a%20b")


@pytest.mark.parametrize(
    ("call", "error", "text"),
    [
        (lambda client: client.start_process(""), ValueError, "process_key: .* cannot be empty"),
        (
            lambda client: client.start_process("a", {"x": object()}),
            VariableError,
            "variable 'x': a value of type object cannot",
        ),
        (lambda client: client.correlate_message(""), ValueError, "message_name: .* cannot be empty"),
        (
            lambda client: client.correlate_message("a", correlation_keys={"x": object()}),
            VariableError,
            "'x'",
        ),
        (lambda client: client.deploy(), ValueError, "deploy: give at least one file's or folder's path"),
        (lambda client: client.deploy(("a", b""), ("a", b"")), ValueError, "two resources are called 'a'"),
        (lambda client: client.deploy("no/such.bpmn"), FileNotFoundError, "no/such.bpmn"),
        (lambda client: client.instances.get(""), ValueError, "process_instance_id cannot be empty"),
        (
            lambda client: client.start_process("a", business_key=""),
            ValueError,
            "business_key cannot be empty",
        ),
        (lambda client: client.start_process("a", tenant_id=""), ValueError, "tenant_id cannot be empty"),
        (lambda client: client.start_process("a", version_tag=""), ValueError, "version_tag cannot be empty"),
        (
            lambda client: client.start_process("a", start_before=""),
            ValueError,
            "activity's id cannot be empty",
        ),
        (
            lambda client: client.start_process("a", definition_id="b"),
            ValueError,
            "process_key and definition_id: only one of them",
        ),
        (
            lambda client: client.start_process(definition_id="b", version_tag="c"),
            ValueError,
            "version_tag and definition_id: only one of them",
        ),
        (
            lambda client: client.start_process(definition_id="b", tenant_id="c"),
            ValueError,
            "tenant_id and definition_id: only one of them",
        ),
        (
            lambda client: client.correlate_message("a", tenant_id="b", without_tenant_id=True),
            ValueError,
            "tenant_id and without_tenant_id: only one of them",
        ),
        (
            lambda client: client.correlate_message("a", tenant_id="b", process_instance_id="c"),
            ValueError,
            "process_instance_id and tenant_id: only one of them",
        ),
        (
            lambda client: client.correlate_message("a", business_key=""),
            ValueError,
            "business_key cannot be empty",
        ),
        (lambda client: client.signal(""), ValueError, "signal_name: .* cannot be empty"),
        (
            lambda client: client.signal("a", execution_id="b", tenant_id="c"),
            ValueError,
            "execution_id and tenant_id: only one of them",
        ),
        (lambda client: client.evaluate_decision(), ValueError, "decision_key: .* cannot be empty"),
        (
            lambda client: client.evaluate_decision("a", definition_id="b"),
            ValueError,
            "decision_key and definition_id: only one of them",
        ),
        (lambda client: client.deploy(("a.bpmn", "<text>")), TypeError, "deploy: .* its content as bytes"),
        (lambda client: client.deploy(("", b"")), ValueError, "a resource's name cannot be empty"),
        (lambda client: client.deploy(("a", b""), tenant_id=""), ValueError, "tenant_id cannot be empty"),
    ],
)
def test_what_cannot_work_is_refused_by_name_and_nothing_is_sent(
    client: Any, server: Any, call: Callable[[Any], object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        call(client)
    assert server.asked == []


@pytest.mark.parametrize(
    ("answer", "call", "error", "text"),
    [
        (
            "start, unknown key",
            lambda client: client.start_process("unknown"),
            NoSuchDefinition,
            "404 RestException: No matching process definition with key: unknown and no tenant-id",
        ),
        (
            "message, mismatch",
            lambda client: client.correlate_message("goods-packed"),
            MismatchingCorrelation,
            "Cannot correlate message 'goods-packed'",
        ),
        (
            "get instance, gone",
            lambda client: client.instances.get("gone"),
            NoSuchInstance,
            "404 InvalidRequestException: Process instance with id",
        ),
        (
            "wrong path",
            lambda client: client.instances.get("a"),
            UnexpectedAnswer,
            "no engine is at this path; a url ends with .* /engine-rest",
        ),
    ],
)
@pytest.mark.parametrize("version", ["camunda-7.13", "camunda-7.24"])
def test_a_refusal_is_one_clear_exception_without_inner_frames(
    client: Any,
    server: Any,
    version: str,
    answer: str,
    call: Callable[[Any], object],
    error: type[CamundaError],
    text: str,
) -> None:
    server.replay(answer, version)
    with pytest.raises(error, match=text) as info:
        call(client)
    assert type(info.value) is error
    assert outermost_library_frames(info.value) <= INNERMOST
    shown = "".join(traceback.format_exception(info.value))
    assert "camunda_rest/operation.py" not in shown
    assert "httpx" not in shown


def outermost_library_frames(error: BaseException) -> set[str]:
    """The files of the library that a traceback shows."""
    files = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    return {
        file.name for file in files if {"camunda_worker", "camunda_rest", "site-packages"} & set(file.parts)
    }


def test_an_unreachable_engine_is_named_and_its_cause_kept_without_frames(client: Any, server: Any) -> None:
    server.reset()
    with pytest.raises(EngineUnreachable, match=f"no answer from {server.url}/message: .") as info:
        client.correlate_message("goods-packed")
    assert isinstance(info.value.__cause__, httpx.RequestError)
    assert info.value.__cause__.__traceback__ is None
    shown = "".join(traceback.format_exception(info.value))
    assert "httpcore" not in shown.replace("httpcore.", "")
    assert outermost_library_frames(info.value) <= INNERMOST


class Leak(Exception):
    """What a token source of the user's own raises."""


def _raising() -> str:
    raise Leak


def test_what_a_token_source_raised_is_shown_with_its_frames(server: Any) -> None:
    with EngineClient(server.url, auth=_raising) as client, pytest.raises(EngineUnreachable) as info:
        client.instances.get("a")
    shown = "".join(traceback.format_exception(info.value))
    assert "in _raising\n" in shown
    assert server.asked == []


def test_a_client_is_used_again_after_it_was_closed(client: Any, server: Any) -> None:
    close = getattr(client, "close", None) if isinstance(client, EngineClient) else client.aclose
    for _ in range(2):
        server.replay("get instance")
        assert client.instances.get("a").id
        assert close is not None
        close()


@pytest.mark.parametrize("transport", ["aiohttp", "httpx"])
def test_a_client_that_was_not_closed_says_so_in_a_second_event_loop(server: Any, transport: Any) -> None:
    client = AsyncEngineClient(Connection(server.url, transport=transport))

    async def ask() -> None:
        server.replay("get instance")
        assert (await client.instances.get("a")).id

    with asyncio.Runner() as first, asyncio.Runner() as second:
        first.run(ask())
        with pytest.raises(RuntimeError, match="another event loop"):
            second.run(ask())
        first.run(client.aclose())
        server.answers.clear()
        second.run(ask())
        second.run(client.aclose())


@respx.mock
def test_a_client_opens_connections_anew_once_their_event_loop_has_ended() -> None:
    respx.get("http://engine/process-instance/a").respond(json={"id": "a"})
    client = AsyncEngineClient(Connection("http://engine", transport="httpx"))

    async def ask() -> str | None:
        return (await client.instances.get("a")).id

    assert [asyncio.run(ask()) for _ in range(2)] == ["a", "a"]


def test_so_does_its_generated_client() -> None:
    client = AsyncEngineClient(Connection("http://engine", transport="httpx"))

    async def connections() -> httpx.AsyncClient:
        return client.rest.get_async_httpx_client()

    first, second = (asyncio.run(connections()) for _ in range(2))
    assert first is not second


def test_so_does_a_generated_client_of_ones_own() -> None:
    client = RestClient("http://engine")

    async def connections() -> httpx.AsyncClient:
        return client.get_async_httpx_client()

    first, second = (asyncio.run(connections()) for _ in range(2))
    assert first is not second


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # that of the loop that has ended
@pytest.mark.parametrize(
    "opened",
    [
        lambda url: AsyncEngineClient(Connection(url, transport="aiohttp")),
        lambda url: AsyncEngineClient(Connection(url, transport="httpx")),
        RestClient,
    ],
    ids=["aiohttp", "httpx", "generated"],
)
def test_a_client_can_be_closed_once_the_event_loop_of_its_connections_has_ended(
    server: Any, opened: Callable[[str], Any]
) -> None:
    client = opened(server.url)

    async def ask() -> None:
        await get_rest_api_version.asyncio(client=getattr(client, "rest", client))

    server.answer({"version": "7.24.0"})
    asyncio.run(ask())
    asyncio.run(client.aclose())
    gc.collect()


def test_threads_share_one_pool_of_connections(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    def slow_open(_: Connection) -> httpx.Client:
        time.sleep(0.02)
        opened.append(httpx.Client())
        return opened[-1]

    monkeypatch.setattr(Connection, "open", slow_open)
    with EngineClient(server.url) as client, ThreadPoolExecutor(4) as threads:
        assert len({id(rest) for rest in threads.map(lambda _: client.rest, range(4))}) == 1
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("client", "ask"),
    [
        ("import camunda_worker; client = camunda_worker.EngineClient(url)", "client.version()"),
        (
            "import camunda_rest; client = camunda_rest.Client(url)",
            "get_rest_api_version.sync(client=client)",
        ),
        (
            "from camunda_worker.compat.client import engine_client; client = engine_client.EngineClient(url)",
            "client.get_process_instance()",
        ),
    ],
)
def test_a_forked_process_has_connections_of_its_own(server: Any, client: str, ask: str) -> None:
    for _ in range(3):
        server.answer({"version": "7.24.0"})
    program = FORKING.format(client=client, ask=ask)
    subprocess.run([sys.executable, "-c", program, server.url], check=True, timeout=30)
    parent, child, parent_again = (asked.port for asked in server.asked)
    assert child != parent
    assert parent_again == parent


def test_the_generated_client_shares_connections_and_credentials(server: Any) -> None:
    server.answer({"version": "7.24.0"})
    with EngineClient(server.url, auth="token") as client:
        assert get_rest_api_version.sync(client=client.rest).version == "7.24.0"
    assert server.asked[0].headers["Authorization"] == "Bearer token"


@respx.mock
def test_the_synchronous_face_answers_to_respx(respx_mock: respx.MockRouter) -> None:
    respx_mock.get("http://engine/engine-rest/process-instance/a").respond(json={"id": "a"})
    with EngineClient("http://engine/engine-rest") as client:
        assert client.instances.get("a").id == "a"


@pytest.mark.anyio
@respx.mock
async def test_the_asynchronous_face_answers_to_respx_by_the_plain_transport(
    respx_mock: respx.MockRouter,
) -> None:
    respx_mock.get("http://engine/engine-rest/process-instance/a").respond(json={"id": "a"})
    async with AsyncEngineClient(Connection("http://engine/engine-rest", transport="httpx")) as client:
        assert (await client.instances.get("a")).id == "a"


def test_errors_name_what_was_asked(server: Any) -> None:
    server.replay("start, unknown key")
    with EngineClient(server.url) as client, pytest.raises(EngineError) as info:
        client.start_process("unknown")
    assert info.value.operation == "POST /process-definition/key/{key}/start"
    assert (info.value.status, info.value.type, info.value.code) == (404, "RestException", None)
