"""The client's groups: what they send, what they return, how their errors look, and what is sent again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from camunda_rest import UnexpectedAnswer
from camunda_worker import (
    EngineFault,
    EngineUnreachable,
    InvalidRequest,
    MissingVariable,
    NoSuchDefinition,
    NoSuchInstance,
    NotFound,
)
from camunda_worker.client import listing

pytestmark = pytest.mark.fast

Ask = Callable[[Any], Any]

BY_ID = {"sortOrder": "asc"}

READS: dict[str, tuple[Ask, str, str, object]] = {
    "instances.get": (lambda client: client.instances.get("i"), "GET", "/process-instance/i", None),
    "instances.list": (
        lambda client: list(client.instances.list(business_key="k", active=True)),
        "POST",
        "/process-instance?firstResult=0&maxResults=250",
        {"businessKey": "k", "active": True, "sorting": [{"sortBy": "instanceId", **BY_ID}]},
    ),
    "instances.list.count": (
        lambda client: client.instances.list(variables={"amount": 3}).count(),
        "POST",
        "/process-instance/count",
        {
            "variables": [{"name": "amount", "operator": "eq", "value": 3}],
            "sorting": [{"sortBy": "instanceId", **BY_ID}],
        },
    ),
    "instances.variables.all": (
        lambda client: client.instances.variables.all("i"),
        "GET",
        "/process-instance/i/variables?deserializeValues=false",
        None,
    ),
    "instances.variables.get": (
        lambda client: client.instances.variables.get("i", "a b"),
        "GET",
        "/process-instance/i/variables/a b?deserializeValue=false",
        None,
    ),
    "instances.variables.download": (
        lambda client: client.instances.variables.download("i", "a", "/nowhere/file"),
        "GET",
        "/process-instance/i/variables/a/data",
        None,
    ),
    "instances.wait_until_ended": (
        lambda client: client.instances.wait_until_ended("i"),
        "GET",
        "/history/process-instance/i",
        None,
    ),
    "instances.wait_until_at": (
        lambda client: client.instances.wait_until_at("i", "pack"),
        "GET",
        "/process-instance/i/activity-instances",
        None,
    ),
    "instances.suspend looks first": (
        lambda client: client.instances.suspend("i"),
        "GET",
        "/process-instance/i",
        None,
    ),
    "external_tasks.get": (lambda client: client.external_tasks.get("t"), "GET", "/external-task/t", None),
    "external_tasks.list": (
        lambda client: list(client.external_tasks.list(topic_name="pack", no_retries_left=True)),
        "POST",
        "/external-task?firstResult=0&maxResults=250",
        {"topicName": "pack", "noRetriesLeft": True, "sorting": [{"sortBy": "id", **BY_ID}]},
    ),
    "external_tasks.count_by_topic": (
        lambda client: client.external_tasks.count_by_topic(),
        "GET",
        "/external-task/topic-names",
        None,
    ),
    "external_tasks.error_details": (
        lambda client: client.external_tasks.error_details("t"),
        "GET",
        "/external-task/t/errorDetails",
        None,
    ),
    "user_tasks.get": (lambda client: client.user_tasks.get("t"), "GET", "/task/t", None),
    "user_tasks.list": (
        lambda client: list(
            client.user_tasks.list(
                candidate_groups=["sales"],
                created_after=datetime(2026, 1, 2, tzinfo=UTC),
                sort_by="dueDate",
                sort_order="desc",
            )
        ),
        "POST",
        "/task?firstResult=0&maxResults=250",
        {
            "candidateGroups": ["sales"],
            "createdAfter": "2026-01-02T00:00:00.000+0000",
            "sorting": [{"sortBy": "dueDate", "sortOrder": "desc"}, {"sortBy": "id", "sortOrder": "desc"}],
        },
    ),
    "user_tasks.form_variables": (
        lambda client: client.user_tasks.form_variables("t", ["a", "b"]),
        "GET",
        "/task/t/form-variables?deserializeValues=false&variableNames=a,b",
        None,
    ),
    "jobs.get": (lambda client: client.jobs.get("j"), "GET", "/job/j", None),
    "jobs.list": (
        lambda client: list(client.jobs.list(timers=True)),
        "POST",
        "/job?firstResult=0&maxResults=250",
        {"timers": True, "sorting": [{"sortBy": "jobId", **BY_ID}]},
    ),
    "jobs.stacktrace": (lambda client: client.jobs.stacktrace("j"), "GET", "/job/j/stacktrace", None),
    "incidents.get": (lambda client: client.incidents.get("x"), "GET", "/incident/x", None),
    "incidents.list": (
        lambda client: list(client.incidents.list(process_definition_key_in=["a", "b"])),
        "GET",
        "/incident?firstResult=0&maxResults=250&processDefinitionKeyIn=a,b&sortBy=incidentId&sortOrder=asc",
        None,
    ),
    "incidents.list.count": (
        lambda client: client.incidents.list(incident_type="failedJob").count(),
        "GET",
        "/incident/count?incidentType=failedJob",
        None,
    ),
    "incidents.retry_failed looks first": (
        lambda client: client.incidents.retry_failed(process_instance_id="i"),
        "GET",
        "/incident?firstResult=0&maxResults=250&processInstanceId=i&sortBy=incidentId&sortOrder=asc",
        None,
    ),
    "history.instance": (
        lambda client: client.history.instance("i"),
        "GET",
        "/history/process-instance/i",
        None,
    ),
    "history.instances": (
        lambda client: list(client.history.instances(finished=True)),
        "POST",
        "/history/process-instance?firstResult=0&maxResults=250",
        {"finished": True, "sorting": [{"sortBy": "instanceId", **BY_ID}]},
    ),
    "history.activities": (
        lambda client: list(client.history.activities(process_instance_id="i")),
        "POST",
        "/history/activity-instance?firstResult=0&maxResults=250",
        {"processInstanceId": "i", "sorting": [{"sortBy": "activityInstanceId", **BY_ID}]},
    ),
    "history.variables": (
        lambda client: list(client.history.variables(process_instance_id="i")),
        "POST",
        "/history/variable-instance?deserializeValues=false&firstResult=0&maxResults=250",
        {"processInstanceId": "i"},
    ),
    "version": (lambda client: client.version(), "GET", "/version", None),
    "start_process of a version tag looks first": (
        lambda client: client.start_process("a", version_tag="v"),
        "GET",
        "/process-definition?key=a&maxResults=1&sortBy=version&sortOrder=desc&versionTag=v&withoutTenantId=true",
        None,
    ),
}

WRITES: dict[str, tuple[Ask, str, str, object]] = {
    "start_process": (
        lambda client: client.start_process("order"),
        "POST",
        "/process-definition/key/order/start",
        {"variables": {}},
    ),
    "signal": (lambda client: client.signal("s"), "POST", "/signal", {"name": "s", "variables": {}}),
    "evaluate_decision": (
        lambda client: client.evaluate_decision("d"),
        "POST",
        "/decision-definition/key/d/evaluate",
        {"variables": {}},
    ),
    "instances.delete": (
        lambda client: client.instances.delete("i", skip_io_mappings=True),
        "DELETE",
        "/process-instance/i?skipCustomListeners=false&skipIoMappings=true&skipSubprocesses=false",
        None,
    ),
    "instances.modify": (
        lambda client: client.instances.modify(
            "i", cancel=["pack", "ship"], start_after="charge", variables={"a": 1}, annotation="by hand"
        ),
        "POST",
        "/process-instance/i/modification",
        {
            "annotation": "by hand",
            "instructions": [
                {
                    "type": "startAfterActivity",
                    "activityId": "charge",
                    "variables": {"a": {"value": 1, "type": "Integer"}},
                },
                {"type": "cancel", "activityId": "pack"},
                {"type": "cancel", "activityId": "ship"},
            ],
        },
    ),
    "instances.variables.set": (
        lambda client: client.instances.variables.set("i", {"a": 1}),
        "POST",
        "/process-instance/i/variables",
        {"modifications": {"a": {"value": 1, "type": "Integer"}}},
    ),
    "instances.variables.delete": (
        lambda client: client.instances.variables.delete("i", "a", "b"),
        "POST",
        "/process-instance/i/variables",
        {"deletions": ["a", "b"]},
    ),
    "external_tasks.set_retries": (
        lambda client: client.external_tasks.set_retries("t", 3),
        "PUT",
        "/external-task/t/retries",
        {"retries": 3},
    ),
    "external_tasks.unlock": (
        lambda client: client.external_tasks.unlock("t"),
        "POST",
        "/external-task/t/unlock",
        None,
    ),
    "user_tasks.claim": (
        lambda client: client.user_tasks.claim("t", "mary"),
        "POST",
        "/task/t/claim",
        {"userId": "mary"},
    ),
    "user_tasks.unclaim": (lambda client: client.user_tasks.unclaim("t"), "POST", "/task/t/unclaim", None),
    "user_tasks.complete": (
        lambda client: client.user_tasks.complete("t", {"a": 1}, with_variables=True),
        "POST",
        "/task/t/complete",
        {"variables": {"a": {"value": 1, "type": "Integer"}}, "withVariablesInReturn": True},
    ),
    "jobs.set_retries": (
        lambda client: client.jobs.set_retries("j", 3),
        "PUT",
        "/job/j/retries",
        {"retries": 3},
    ),
    "jobs.execute": (lambda client: client.jobs.execute("j"), "POST", "/job/j/execute", None),
    "incidents.resolve": (lambda client: client.incidents.resolve("x"), "DELETE", "/incident/x", None),
}

BUSY = {"type": "RestException", "message": "busy", "code": None}


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is tried again is so without a pause."""
    monkeypatch.setattr("camunda_worker.client.steps._FIRST_DELAY", timedelta(0))


def seen(asked: Any) -> tuple[str, str, object]:
    """A request with its query sorted, and its body if it has one; httpx and aiohttp quote differently."""
    path, _, query = unquote(asked.path).removeprefix("/engine-rest").partition("?")
    ordered = "&".join(sorted(query.split("&")))
    return asked.method, f"{path}?{ordered}" if ordered else path, asked.json if asked.body else None


@pytest.mark.parametrize("name", READS)
def test_what_only_reads_is_sent_so_and_three_times_while_the_engine_is_busy(
    client: Any, server: Any, name: str
) -> None:
    ask, *sent = READS[name]
    for _ in range(4):
        server.answer(BUSY, 503)
    with pytest.raises(Exception, match="503 RestException: busy"):
        ask(client)
    assert [seen(asked) for asked in server.asked] == [tuple(sent)] * 3


@pytest.mark.parametrize("name", WRITES)
def test_what_changes_something_is_sent_so_and_once(client: Any, server: Any, name: str) -> None:
    ask, *sent = WRITES[name]
    server.answer(BUSY, 503)
    with pytest.raises(Exception, match="503 RestException: busy"):
        ask(client)
    assert [seen(asked) for asked in server.asked] == [tuple(sent)]
    server.reset()
    with pytest.raises(EngineUnreachable):
        ask(client)
    assert len(server.asked) == 2


def test_a_read_is_sent_again_when_the_connection_breaks(client: Any, server: Any) -> None:
    server.reset()
    server.answer({"id": "i"})
    assert client.instances.get("i").id == "i"


def test_a_list_pages_by_itself(client: Any, server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE", 2)
    for page in (["a", "b"], ["b", "c"], ["c"]):
        server.answer([{"id": one} for one in page])
    assert [one.id for one in client.jobs.list()] == ["a", "b", "c"]
    assert [asked.path.partition("?")[2] for asked in server.asked] == [
        "firstResult=0&maxResults=2",
        "firstResult=1&maxResults=2",
        "firstResult=2&maxResults=2",
    ]


def test_the_first_of_a_list_is_asked_for_alone(client: Any, server: Any) -> None:
    server.answer([{"id": "a"}])
    assert client.user_tasks.list().first().id == "a"
    assert server.asked[0].path.endswith("?firstResult=0&maxResults=1")


def test_suspending_and_activating_look_for_the_instance_first(client: Any, server: Any) -> None:
    for ask, suspended in ((client.instances.suspend, True), (client.instances.activate, False)):
        server.asked.clear()
        server.answer({"id": "i"})
        ask("i")
        assert [seen(asked) for asked in server.asked] == [
            ("GET", "/process-instance/i", None),
            ("PUT", "/process-instance/i/suspended", {"suspended": suspended}),
        ]


def test_topics_are_counted_with_the_filters_and_empty_ones_left_out(client: Any, server: Any) -> None:
    server.answer(["pack", "ship"])
    server.answer({"count": 3})
    server.answer({"count": 0})
    assert client.external_tasks.count_by_topic(no_retries_left=True) == {"pack": 3}
    assert [asked.json["topicName"] for asked in server.asked[1:]] == ["pack", "ship"]
    assert all(asked.json["noRetriesLeft"] for asked in server.asked[1:])


def test_one_topic_is_counted_without_asking_for_all(client: Any, server: Any) -> None:
    server.answer({"count": 3})
    assert client.external_tasks.count_by_topic(topic_name="pack") == {"pack": 3}
    assert len(server.asked) == 1


def incident(number: int, **more: object) -> dict[str, object]:
    one = f"x{number}"
    return {
        "id": one,
        "rootCauseIncidentId": one,
        "incidentType": "failedJob",
        "configuration": f"c{number}",
        **more,
    }


def test_retrying_what_failed_finds_it_first_and_sets_the_retries_of_each_once(
    client: Any, server: Any
) -> None:
    server.answer(
        [
            incident(1),
            incident(2, incidentType="failedExternalTask"),
            incident(3, incidentType="ours"),
            incident(4, rootCauseIncidentId="x1", configuration=None),
        ]
    )
    server.answer(incident(1))
    server.answer(b"", 204)
    server.answer({"id": "c2", "retries": 0})
    assert client.incidents.retry_failed(process_instance_id="i", retries=2) == 2
    assert [seen(asked)[:2] for asked in server.asked[1:]] == [
        ("GET", "/incident/x1"),
        ("PUT", "/job/c1/retries"),
        ("GET", "/external-task/c2"),
        ("PUT", "/external-task/c2/retries"),
    ]
    assert [asked.json for asked in server.asked if asked.method == "PUT"] == [{"retries": 2}] * 2


LATER = "2999-01-02T03:04:05.678+0000"


@pytest.mark.parametrize(
    ("task", "is_unlocked"),
    [
        ({"retries": 0, "lockExpirationTime": LATER, "errorMessage": "no paper"}, True),
        ({"retries": 0, "lockExpirationTime": "2001-01-02T03:04:05.678+0000", "errorMessage": "no"}, False),
        ({"retries": 2, "lockExpirationTime": LATER, "errorMessage": "no paper"}, False),
        ({"retries": 0, "lockExpirationTime": LATER}, False),
    ],
    ids=["a pause", "a lock that has run out", "tried again", "may run, its retries were set to 0 meanwhile"],
)
def test_what_is_retried_is_unlocked_first_where_nobody_has_it(
    client: Any, server: Any, task: dict[str, object], *, is_unlocked: bool
) -> None:
    server.answer([incident(1, incidentType="failedExternalTask")])
    server.answer({"id": "c1", "workerId": "w", **task})
    assert client.incidents.retry_failed(everything=True) == 1
    changes = [seen(asked)[1] for asked in server.asked if asked.method != "GET"]
    assert changes == ["/external-task/c1/unlock"] * is_unlocked + ["/external-task/c1/retries"]


def test_what_is_gone_when_it_is_to_be_retried_does_not_count(client: Any, server: Any) -> None:
    gone = {"type": "InvalidRequestException", "message": "ENGINE-13053 No job found with id 'c1'", "code": 0}
    server.answer([incident(1), incident(2), incident(3, rootCauseIncidentId="gone")])
    server.answer({**gone, "message": "no such incident"}, 404)
    server.answer(gone, 500)
    assert client.incidents.retry_failed(everything=True) == 1


def test_waiting_for_an_end_asks_until_there_is_one(client: Any, server: Any) -> None:
    server.answer({"id": "i", "state": "ACTIVE"})
    server.answer({"id": "i", "state": "COMPLETED", "endTime": "2026-01-02T03:04:05.678+0000"})
    assert client.instances.wait_until_ended("i").state == "COMPLETED"
    assert len(server.asked) == 2


TREE = {
    "id": "i",
    "activityId": "order",
    "childActivityInstances": [
        {
            "id": "s",
            "activityId": "sub",
            "childActivityInstances": [{"id": "p", "activityId": "pack", "incidents": [{"id": "x"}]}],
            "childTransitionInstances": [{"id": "t", "activityId": "ship"}],
        }
    ],
}


def test_waiting_for_an_activity_finds_it_in_a_subprocess(client: Any, server: Any) -> None:
    server.answer({"id": "i", "activityId": "order"})
    server.answer(TREE)
    assert client.instances.wait_until_at("i", "pack").id == "p"


def test_waiting_in_vain_says_where_the_instance_stands(client: Any, server: Any) -> None:
    server.answer(TREE)
    server.answer(TREE)
    with pytest.raises(TimeoutError, match="process instance i is not at 'ship' after 0 s") as info:
        client.instances.wait_until_at("i", "ship", timedelta(0))
    assert str(info.value).endswith(": it is at 'pack' with an incident, before 'ship'")


@pytest.mark.parametrize(
    ("status", "message"), [(404, "no such instance"), (500, "i doesn't exist: execution is null")]
)
def test_an_instance_that_ends_while_it_is_looked_for_has_just_ended(
    client: Any, server: Any, status: int, message: str
) -> None:
    server.answer({"id": "i"})
    server.answer({"type": "InvalidRequestException", "message": message, "code": 0}, status)
    with pytest.raises(TimeoutError, match="i has not ended after 0 s: it has just ended"):
        client.instances.wait_until_ended("i", timeout=timedelta(0))


def test_a_missing_variable_is_named_with_those_that_are_there(client: Any, server: Any) -> None:
    gone = {"type": "InvalidRequestException", "message": "variable with name b does not exist", "code": 0}
    for ask in (
        lambda: client.instances.variables.get("i", "b"),
        lambda: client.instances.variables.download("i", "b", "/nowhere/file"),
    ):
        server.answer(gone, 404)
        server.answer({"a": {"type": "Integer", "value": 1}})
        with pytest.raises(MissingVariable, match="variable 'b': not there; there are: a"):
            ask()


ABSENT = [
    (lambda client: client.instances.variables.all("i"), 500, "execution i doesn't exist: execution is null"),
    (
        lambda client: client.instances.variables.set("i", {"a": 1}),
        500,
        "execution i doesn't exist: execution is null",
    ),
    (lambda client: client.instances.delete("i"), 404, "processInstance is null"),
    (
        lambda client: client.instances.modify("i", cancel="a"),
        500,
        "ENGINE-13036 Process instance 'i' cannot be modified. The process instance does not exist",
    ),
    (lambda client: client.instances.wait_until_at("i", "a"), 404, "does not exist"),
    (lambda client: client.instances.wait_until_ended("i"), 404, "does not exist"),
    (lambda client: client.history.variables_of("i"), 404, "does not exist"),
]


@pytest.mark.parametrize(("ask", "status", "message"), ABSENT)
def test_an_instance_that_is_not_there_is_named_whatever_the_status(
    client: Any, server: Any, ask: Ask, status: int, message: str
) -> None:
    server.answer({"type": "RestException", "message": message, "code": None}, status)
    with pytest.raises(NoSuchInstance, match="may this user see it") as info:
        ask(client)
    assert (info.value.status, info.value.message) == (status, message)


def test_a_definition_that_is_not_there_is_named_whatever_the_status(client: Any, server: Any) -> None:
    message = "no deployed process definition found with id 'd': processDefinition is null"
    server.answer({"type": "RestException", "message": message, "code": None}, 500)
    with pytest.raises(NoSuchDefinition, match="is it deployed"):
        client.start_process(definition_id="d")


@pytest.mark.parametrize(
    ("ask", "status", "message"),
    [
        (
            lambda client: client.user_tasks.claim("t", "mary"),
            500,
            "Cannot find task with id t: task is null",
        ),
        (lambda client: client.user_tasks.unclaim("t"), 400, "Cannot find task with id t: task is null"),
        (lambda client: client.external_tasks.error_details("t"), 500, "No external task found with id t"),
        (lambda client: client.jobs.set_retries("j", 1), 500, "ENGINE-13053 No job found with id 'j'.'"),
    ],
)
def test_a_task_or_job_that_is_not_there_is_not_found_whatever_the_status(
    client: Any, server: Any, ask: Ask, status: int, message: str
) -> None:
    server.answer({"type": "RestException", "message": message, "code": None}, status)
    with pytest.raises(NotFound, match="is it done or cancelled"):
        ask(client)


def test_a_job_that_has_failed_is_no_missing_job(client: Any, server: Any) -> None:
    server.answer({"type": "InvalidRequestException", "message": "cannot resolve 'x'", "code": 0}, 404)
    with pytest.raises(EngineFault, match="cannot resolve 'x'; the job was tried and has failed"):
        client.jobs.execute("j")
    message = "ENGINE-14026 No job found with id 'j'"
    server.answer({"type": "InvalidRequestException", "message": message, "code": 0}, 404)
    with pytest.raises(NotFound, match="ENGINE-14026"):
        client.jobs.execute("j")


def test_a_path_that_is_not_there_is_no_missing_instance(client: Any, server: Any) -> None:
    server.answer({"type": "NotFoundException", "message": "HTTP 404 Not Found", "code": None}, 404)
    with pytest.raises(NotFound) as info:
        client.instances.get("i")
    assert type(info.value) is NotFound


@pytest.mark.parametrize(
    ("ask", "error", "text"),
    [
        (lambda client: client.instances.list(business_key=""), ValueError, "business_key: '' is no filter"),
        (lambda client: client.instances.list(kye=""), TypeError, "there is no filter 'kye'"),
        (
            lambda client: client.jobs.list(priority_higher_than_or_equals="high"),
            TypeError,
            "priority_higher_than_or_equals is an int, not 'high'",
        ),
        (lambda client: client.jobs.set_retries("j", "3"), TypeError, "retries is an int, not '3'"),
        (lambda client: client.instances.modify("i"), ValueError, "modify: give cancel, start_before or"),
        (
            lambda client: client.instances.modify("i", cancel="a", variables={"a": 1}),
            ValueError,
            "variables: they are set with what is started",
        ),
        (lambda client: client.instances.delete(None), TypeError, "process_instance_id: a string is needed"),
        (lambda client: client.instances.variables.get("i", ""), ValueError, "name cannot be empty"),
        (lambda client: client.instances.variables.delete("i"), ValueError, "name at least one variable"),
        (
            lambda client: client.instances.wait_until_ended("i", 5),
            TypeError,
            "timeout is a timedelta, not 5",
        ),
        (
            lambda client: client.external_tasks.set_retries("t", -1),
            ValueError,
            "retries: 0 at least, not -1",
        ),
        (lambda client: client.external_tasks.count_by_topic(active=False), ValueError, "active: True or"),
        (lambda client: client.user_tasks.claim("t", ""), ValueError, "user_id cannot be empty"),
        (lambda client: client.user_tasks.form_variables("t", []), ValueError, "names: give at least one"),
        (lambda client: client.user_tasks.form_variables("t", ["a,b"]), ValueError, "without a comma"),
        (
            lambda client: client.user_tasks.form_variables("t", "amount"),
            TypeError,
            "names: a list of strings is needed, not 'amount'",
        ),
        (lambda client: client.jobs.execute(""), ValueError, "job_id cannot be empty"),
        (lambda client: client.incidents.retry_failed(), ValueError, "give a filter, or everything=True"),
        (
            lambda client: client.incidents.retry_failed(everything=True, activity_id="a"),
            ValueError,
            "and not both",
        ),
        (lambda client: client.incidents.retry_failed(activity_id=""), ValueError, "activity_id: '' is no"),
        (
            lambda client: client.incidents.retry_failed(activity_id=None),
            ValueError,
            "activity_id: None is no",
        ),
        (
            lambda client: client.incidents.retry_failed(activity_id="a", retries=0),
            ValueError,
            "retries: 1 at least",
        ),
    ],
)
def test_what_cannot_work_is_refused_by_name_and_nothing_is_sent(
    client: Any, server: Any, ask: Ask, error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        ask(client)
    assert server.asked == []


def test_a_download_replaces_what_was_there_when_all_has_come(
    client: Any, server: Any, tmp_path: Path
) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"old")
    server.answer_bytes(b"HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\nhalf")  # cut off
    server.answer(b"the invoice", content_type="application/pdf")
    assert client.instances.variables.download("i", "invoice", path) == path
    assert path.read_bytes() == b"the invoice"
    assert len(server.asked) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["invoice.pdf"]


def test_a_download_that_fails_leaves_what_was_there(client: Any, server: Any, tmp_path: Path) -> None:
    path = tmp_path / "invoice.pdf"
    path.write_bytes(b"old")
    for _ in range(3):
        server.answer_bytes(b"HTTP/1.1 200 X\r\nContent-Length: 10\r\n\r\nhalf")
    with pytest.raises(EngineUnreachable):
        client.instances.variables.download("i", "invoice", path)
    server.answer({"type": "InvalidRequestException", "message": "not a binary value", "code": 0}, 400)
    with pytest.raises(InvalidRequest, match="not a binary value"):
        client.instances.variables.download("i", "invoice", path)
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["invoice.pdf"]


def test_a_proxys_page_is_no_answer_to_a_list(client: Any, server: Any) -> None:
    server.answer(b"<html>", content_type="text/html")
    with pytest.raises(UnexpectedAnswer):
        list(client.jobs.list())


def test_values_are_decoded(client: Any, server: Any) -> None:
    server.answer({"a": {"type": "Json", "value": "[1]"}})
    assert client.instances.variables.all("i")["a"] == [1]
    server.answer({"type": "Bytes", "value": "AAE="})
    assert client.instances.variables.get("i", "b") == b"\x00\x01"
    server.answer({"c": {"type": "Long", "value": 5}})
    assert client.user_tasks.complete("t", with_variables=True)["c"] == 5
    server.answer({"id": "i"})
    server.answer(
        [
            {"id": "v", "name": "own", "type": "Double", "value": 1, "activityInstanceId": "i"},
            {"id": "w", "name": "local", "type": "Double", "value": 1, "activityInstanceId": "pack:1"},
        ]
    )
    assert dict(client.history.variables_of("i")) == {"own": 1.0}


def test_a_task_completed_without_asking_returns_no_variables(client: Any, server: Any) -> None:
    assert dict(client.user_tasks.complete("t")) == {}
    assert server.asked[0].json == {"variables": {}}
