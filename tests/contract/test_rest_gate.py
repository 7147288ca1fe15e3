"""Requests that an engine is too old for are not sent; without a version nothing is checked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import httpx
import pytest

from camunda_rest import Client, EngineTooOld
from camunda_rest.api.external_task import fetch_and_lock
from camunda_rest.api.historic_process_instance import (
    delete_historic_process_instances_async,
    get_historic_process_instances,
    query_historic_process_instances,
)
from camunda_rest.api.task import get_tasks, query_tasks
from camunda_rest.api.task_comment import delete_task_comment
from camunda_rest.models import (
    DeleteHistoricProcessInstancesDto,
    FetchExternalTasksDto,
    FetchExternalTasksSorting,
    FetchExternalTaskTopicDto,
    HistoricProcessInstanceQueryDto,
    TaskQueryDto,
)

pytestmark = pytest.mark.fast

Connect = Callable[[str | None], Client]

SORTED = FetchExternalTasksDto(
    worker_id="w",
    max_tasks=1,
    topics=[FetchExternalTaskTopicDto(topic_name="a", lock_duration=1000)],
    sorting=[FetchExternalTasksSorting(sort_by="createTime", sort_order="asc")],
)


@pytest.fixture
def asked() -> list[httpx.Request]:
    return []


@pytest.fixture
def connect(asked: list[httpx.Request]) -> Connect:
    """A client of an engine that answers with its version and otherwise with nothing."""

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        version = request.url.path.endswith("/version")
        return httpx.Response(200, json={"version": "7.17.0"} if version else [])

    def connect(version: str | None) -> Client:
        transport = httpx.MockTransport(answer)
        return Client("http://engine.example/engine-rest", transport=transport, engine_version=version)

    return connect


def test_a_newer_field_of_the_body_is_refused_before_anything_is_sent(
    connect: Connect, asked: list[httpx.Request]
) -> None:
    with pytest.raises(EngineTooOld) as refused:
        fetch_and_lock.sync(client=connect("7.17.0"), body=SORTED)
    assert asked == []
    assert refused.value.operation == "POST /external-task/fetchAndLock"
    assert refused.value.name == "FetchExternalTasksDto.sorting"
    assert (refused.value.since, refused.value.engine_version) == ("7.21.0", "7.17.0")
    assert "nothing was sent" in str(refused.value)


def test_so_it_is_asynchronously(connect: Connect, asked: list[httpx.Request]) -> None:
    with pytest.raises(EngineTooOld):
        asyncio.run(fetch_and_lock.asyncio(client=connect("7.17.0"), body=SORTED))
    assert asked == []


def test_a_newer_parameter_of_the_query_is_refused(connect: Connect, asked: list[httpx.Request]) -> None:
    with pytest.raises(EngineTooOld, match=r"activityIdIn is new in 7\.22\.0"):
        get_historic_process_instances.sync(client=connect("7.17.0"), activity_id_in="a")
    assert asked == []


@pytest.mark.parametrize(
    "query",
    [
        HistoricProcessInstanceQueryDto(with_jobs_retrying=True),
        HistoricProcessInstanceQueryDto(
            or_queries=[HistoricProcessInstanceQueryDto(with_jobs_retrying=True)]
        ),
    ],
    ids=["in the query", "in an orQuery"],
)
def test_a_newer_filter_deep_in_a_deletion_is_refused(
    connect: Connect, asked: list[httpx.Request], query: HistoricProcessInstanceQueryDto
) -> None:
    body = DeleteHistoricProcessInstancesDto(historic_process_instance_query=query)
    with pytest.raises(EngineTooOld, match=r"HistoricProcessInstanceQueryDto\.withJobsRetrying"):
        delete_historic_process_instances_async.sync(client=connect("7.22.0"), body=body)
    assert asked == []


@pytest.mark.parametrize("version", [None, "7.21.0", "7.24.0", "operaton 1.0.0", "1.0.0"])
def test_what_the_engine_takes_or_nobody_asked_to_check_is_sent(
    connect: Connect, asked: list[httpx.Request], version: str | None
) -> None:
    fetch_and_lock.sync(client=connect(version), body=SORTED)
    assert len(asked) == 1


def test_what_is_not_set_is_not_checked(connect: Connect, asked: list[httpx.Request]) -> None:
    query = HistoricProcessInstanceQueryDto(activity_id_in=None, finished=True)
    query_historic_process_instances.sync(client=connect("7.17.0"), body=query)
    get_tasks.sync(client=connect("7.17.0"), name="a")
    assert len(asked) == 2


def test_an_exception_of_the_documents_is_sent(connect: Connect, asked: list[httpx.Request]) -> None:
    query_tasks.sync(client=connect("7.17.0"), body=TaskQueryDto(task_id="1"))
    assert len(asked) == 1


def test_operations_are_never_refused(connect: Connect, asked: list[httpx.Request]) -> None:
    with pytest.raises(Exception, match="DELETE"):  # the stub's answer is no answer to it
        delete_task_comment.sync("1", "2", client=connect("7.17.0"))
    assert len(asked) == 1


def test_what_nobody_knows_is_warned_of_and_sent(connect: Connect, asked: list[httpx.Request]) -> None:
    with pytest.warns(UserWarning, match=r"assigneeNotIn is documented since 7\.16\.0") as warned:
        get_tasks.sync(client=connect("7.15.0"), assignee_not_in="a")
    assert warned[0].filename == __file__
    assert len(asked) == 1


def test_the_engine_can_be_asked_for_its_version(connect: Connect, asked: list[httpx.Request]) -> None:
    client = connect(None)
    assert client.ask_engine_version() == "7.17.0"
    with pytest.raises(EngineTooOld):
        fetch_and_lock.sync(client=client.with_timeout(5), body=SORTED)
    assert [request.url.path for request in asked] == ["/engine-rest/version"]


def test_it_can_be_asked_asynchronously(connect: Connect) -> None:
    client = connect(None)
    assert asyncio.run(client.aask_engine_version()) == "7.17.0"
    with pytest.raises(EngineTooOld):
        fetch_and_lock.sync(client=client, body=SORTED)


def test_a_version_that_is_none_is_refused_at_the_door(connect: Connect) -> None:
    with pytest.raises(ValueError, match=r"engine version '8\.5\.0'"):
        connect("8.5.0")
