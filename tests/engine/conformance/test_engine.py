"""The engine itself: its names, versions, figures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from camunda_rest.api.engine import get_process_engine_names
from camunda_rest.api.metrics import delete_task_metrics, get_metrics, interval
from camunda_rest.api.schema_log import get_schema_log, query_schema_log
from camunda_rest.api.telemetry import configure_telemetry, get_telemetry_configuration, get_telemetry_data
from camunda_rest.api.version import get_rest_api_version
from camunda_rest.models import SchemaLogQueryDto, TelemetryConfigurationDto
from conformance.calls import Call
from conformance.world import World, unique


def test_get_process_engine_names(call: Call) -> None:
    assert [one.name for one in call(get_process_engine_names)] == ["default"]


def test_get_rest_api_version(world: World, call: Call) -> None:
    assert call(get_rest_api_version).version == world.get("/version")["version"]


def test_get_telemetry_data(call: Call) -> None:
    product = call(get_telemetry_data).product
    assert product.version
    assert product.internals.database.vendor == "H2"


def test_get_telemetry_configuration(call: Call) -> None:
    assert not call(get_telemetry_configuration).enable_telemetry


def test_configure_telemetry(world: World, call: Call) -> None:
    call(configure_telemetry, body=TelemetryConfigurationDto(enable_telemetry=False))
    assert world.get("/telemetry/configuration") == {"enableTelemetry": False}


def test_get_metrics(world: World, call: Call) -> None:
    world.instance()
    hour = timedelta(hours=1)
    now = datetime.now(UTC)
    told = call(get_metrics, "root-process-instance-start", start_date=now - hour, end_date=now + hour)
    assert told.result > 0


def test_interval(world: World, call: Call) -> None:
    world.instance()
    world.get("/metrics/activity-instance-start/sum")
    hour = timedelta(hours=1)
    found = call(
        interval,
        name="activity-instance-start",
        start_date=datetime.now(UTC) - hour,
        interval=60,
        aggregate_by_reporter=True,
        max_results=5,
    )
    assert {one.name for one in found} <= {"activity-instance-start"}


def test_delete_task_metrics(world: World, call: Call) -> None:
    task = world.user_task()
    world.post(f"/task/{task}/assignee", userId=unique("user"))
    call(delete_task_metrics, date=datetime(2020, 1, 1, tzinfo=UTC))
    assert world.get("/metrics/unique-task-workers/sum")["result"] > 0


def test_get_schema_log(call: Call) -> None:
    (newest,) = call(get_schema_log, sort_by="timestamp", sort_order="desc", max_results=1)
    assert newest.version


def test_query_schema_log(world: World, call: Call) -> None:
    version = world.get("/schema/log")[0]["version"]
    (found, *_) = call(query_schema_log, body=SchemaLogQueryDto(version=version), first_result=0)
    assert found.version == version
