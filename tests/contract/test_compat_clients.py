"""What the old client's methods send, and what they make of the answers."""

from __future__ import annotations

import base64
import json
import pickle
from pathlib import Path
from typing import Any

import httpx
import pytest
import respx

from camunda_rest import operation
from camunda_worker import EngineUnreachable
from camunda_worker.compat import operations
from camunda_worker.compat.client.async_external_task_client import AsyncExternalTaskClient
from camunda_worker.compat.client.engine_client import EngineClient
from camunda_worker.compat.client.external_task_client import ExternalTaskClient
from camunda_worker.compat.process_definition.process_definition_client import ProcessDefinitionClient
from camunda_worker.compat.utils.response_utils import HTTPError

URL = "http://engine/engine-rest"
TASK = f"{URL}/external-task"

pytestmark = [pytest.mark.fast, pytest.mark.respx(base_url=URL)]


def sent(route: respx.Route) -> Any:
    return json.loads(route.calls.last.request.content)


# the engine


def test_a_token_is_read_from_the_config_for_each_request(respx_mock: respx.MockRouter) -> None:
    route = respx_mock.get("/job").respond(json=[])
    client = EngineClient(URL, {"auth_bearer": {"access_token": "old"}})
    client.get_jobs(0, 1)
    client.config["auth_bearer"] = "new"
    client.get_jobs(0, 1)
    assert [call.request.headers["Authorization"] for call in route.calls] == ["Bearer old", "Bearer new"]


def test_each_operation_is_one_of_the_engines() -> None:
    generated = {
        path.read_text().partition("\n")[0].removeprefix('"""')
        for path in Path(operation.__file__).parent.glob("api/*/*.py")
    }
    ours = {one.name for one in vars(operations).values() if isinstance(one, operation.Operation)}
    assert len(ours) == 16
    assert ours <= generated


def test_a_client_that_was_used_can_be_given_to_another_process(respx_mock: respx.MockRouter) -> None:
    route = respx_mock.get("/job").respond(json=[])
    client = EngineClient(URL, {"auth_bearer": {"access_token": "abc"}})
    client.get_jobs(0, 1)
    pickle.loads(pickle.dumps(client)).get_jobs(0, 1)  # noqa: S301 - our own
    assert route.calls.last.request.headers["Authorization"] == "Bearer abc"


def test_a_start_goes_to_the_tenants_definition(respx_mock: respx.MockRouter) -> None:
    answer = {"id": "i", "links": [], "newer": {"a": 1}}
    route = respx_mock.post("/process-definition/key/order/tenant-id/t1/start").respond(json=answer)
    client = EngineClient(URL)
    assert client.start_process("order", {"a": 1, "b": {"value": 2, "type": "Long"}}, "t1", "k") == answer
    assert sent(route) == {
        "variables": {"a": {"value": 1}, "b": {"value": 2, "type": "Long"}},
        "businessKey": "k",
    }
    assert str(route.calls.last.request.url) == client.get_start_process_instance_url("order", "t1")


@pytest.mark.parametrize(
    ("given", "body"),
    [
        ({}, {"withoutTenantId": True}),
        ({"tenant_id": "t"}, {"tenantId": "t", "withoutTenantId": False}),
        ({"process_instance_id": "i", "tenant_id": "t"}, {"processInstanceId": "i"}),
        (
            {"business_key": "k", "process_variables": {"a": 1}},
            {"businessKey": "k", "processVariables": {"a": {"value": 1}}, "withoutTenantId": True},
        ),
    ],
)
def test_a_message_says_whose_it_is(
    respx_mock: respx.MockRouter, given: dict[str, Any], body: dict[str, Any]
) -> None:
    route = respx_mock.post("/message").respond(json=[{"resultType": "Execution"}])
    assert EngineClient(URL).correlate_message("packed", **given) == [{"resultType": "Execution"}]
    assert sent(route) == {"messageName": "packed", "resultEnabled": True, **body}


def test_jobs_are_listed_and_given_retries(respx_mock: respx.MockRouter) -> None:
    listed = respx_mock.get("/job").respond(json=[{"id": "j"}])
    client = EngineClient(URL)
    assert client.get_jobs(0, 5, tenant_ids=["a", "b"], with_failure=True, task_name="pay") == [{"id": "j"}]
    assert dict(listed.calls.last.request.url.params) == {
        "firstResult": "0",
        "maxResults": "5",
        "sortBy": "jobDueDate",
        "sortOrder": "desc",
        "failedActivityId": "pay",
        "withException": "true",
        "tenantIdIn": "a,b",
    }
    given = respx_mock.put("/job/j/retries").respond(204)
    assert client.set_job_retry("j", 2)
    assert sent(given) == {"retries": 2}


def test_a_files_content_comes_as_base64_in_lines(respx_mock: respx.MockRouter) -> None:
    respx_mock.get("/process-instance/i/variables/letter").respond(json={"type": "File", "value": None})
    respx_mock.get("/process-instance/i/variables/letter/data").respond(content=b"hello")
    client = EngineClient(URL)
    encoded = base64.encodebytes(b"hello").decode()
    assert encoded.endswith("\n")
    assert client.get_process_instance_variable("i", "letter") == encoded
    assert client.get_process_instance_variable("i", "letter", with_meta=True) == {
        "type": "File",
        "value": encoded,
    }


def test_a_definition_is_found_by_the_beginning_of_its_tag(respx_mock: respx.MockRouter) -> None:
    listed = respx_mock.get("/process-definition").respond(json=[{"id": "d:2", "version": 2}])
    started = respx_mock.post("/process-definition/d:2/start").respond(json={"id": "i"})
    client = ProcessDefinitionClient(URL)
    assert client.start_process_by_version("order", "v2", {"a": 1}, "t") == {"id": "i"}
    assert dict(listed.calls.last.request.url.params) == {
        "key": "order",
        "versionTagLike": "v2%",
        "tenantIdIn": "t",
        "sortBy": "version",
        "sortOrder": "desc",
        "firstResult": "0",
        "maxResults": "1",
    }
    assert sent(started) == {"variables": {"a": {"value": 1}}}
    listed.respond(json=[])
    with pytest.raises(
        Exception, match="no process definitions found for process_key: order, version_tag: v9"
    ):
        client.start_process_by_version("order", "v9", {})


# errors


def test_a_refusal_has_the_engines_words(respx_mock: respx.MockRouter) -> None:
    respx_mock.get("/job").respond(404, json={"type": "RestException", "message": "no such thing"})
    with pytest.raises(Exception) as raised:  # noqa: PT011 - users know its text, not its class
        EngineClient(URL).get_jobs(0, 1)
    assert str(raised.value) == "received 404 : RestException : no such thing"


def test_an_answer_that_is_not_the_engines_has_its_status(respx_mock: respx.MockRouter) -> None:
    respx_mock.post("/external-task/1/bpmnError").respond(500, text="<html>")
    with pytest.raises(HTTPError, match="500 Server Error: Internal Server Error") as raised:
        ExternalTaskClient("w", URL).bpmn_failure("1", "CODE", "message")
    assert (raised.value.response.status_code, raised.value.response.text) == (500, "<html>")


def test_no_answer_is_unreachable(respx_mock: respx.MockRouter) -> None:
    respx_mock.get("/job").mock(side_effect=httpx.ConnectError("refused"))
    with pytest.raises(EngineUnreachable):
        EngineClient(URL).get_jobs(0, 1)


# external tasks


def test_a_fetch_says_what_the_config_says(respx_mock: respx.MockRouter) -> None:
    route = respx_mock.post("/external-task/fetchAndLock").respond(json=[{"id": "1"}])
    client = ExternalTaskClient(7, URL, {"maxTasks": 3, "lockDuration": 9000, "asyncResponseTimeout": 60_000})
    assert client.fetch_and_lock("t", {"strVar": "hello"}, ["a"]) == [{"id": "1", "variables": {}}]
    assert sent(route) == {
        "workerId": "7",
        "maxTasks": 3,
        "asyncResponseTimeout": 60_000,
        "usePriority": False,
        "sorting": None,
        "topics": [
            {
                "topicName": "t",
                "lockDuration": 9000,
                "processVariables": {"strVar": "hello"},
                "includeExtensionProperties": True,
                "deserializeValues": False,
                "variables": ["a"],
            }
        ],
    }
    assert route.calls.last.request.extensions["timeout"]["read"] == 65


def test_reports_are_the_engines_json(respx_mock: respx.MockRouter) -> None:
    routes = {
        what: respx_mock.post(f"/external-task/1/{what}").respond(204)
        for what in ("complete", "failure", "bpmnError")
    }
    client = ExternalTaskClient(7, URL)
    assert client.complete("1", {"a": {"b": 1}}, {"c": 2})
    assert sent(routes["complete"]) == {
        "workerId": "7",
        "variables": {"a": {"value": {"b": 1}}},
        "localVariables": {"c": {"value": 2}},
    }
    assert client.failure("1", ValueError("m"), None, 2, 10)
    assert sent(routes["failure"]) == {"workerId": "7", "errorMessage": "m", "retries": 2, "retryTimeout": 10}
    assert client.bpmn_failure("1", "CODE", "m", {"a": 1})
    assert sent(routes["bpmnError"])["variables"] == {"a": {"value": 1}}
    routes["complete"].respond(200, text="")
    assert client.complete("1", None) is False


@pytest.mark.anyio
async def test_the_asynchronous_client_sends_the_same(server: Any) -> None:
    server.answer([{"id": "1"}])
    client = AsyncExternalTaskClient("w", server.url, {"auth_bearer": {"access_token": "abc"}})
    assert await client.fetch_and_lock("t") == [{"id": "1", "variables": {}}]
    assert await client.complete("1", {"a": 1})
    assert await client.failure("1", "m", "d", 1, 10)
    assert await client.bpmn_failure("1", "CODE", "m")
    assert [asked.path.rpartition("/")[2] for asked in server.asked] == [
        "fetchAndLock",
        "complete",
        "failure",
        "bpmnError",
    ]
    assert server.asked[0].json["maxTasks"] == 1
    assert {asked.headers["Authorization"] for asked in server.asked} == {"Bearer abc"}
    server.answer({"type": "RestException", "message": "no"}, 404)
    with pytest.raises(Exception, match="received 404 : RestException : no"):
        await client.complete("1", {})
