"""The hand-written base of the generated models: reading, writing, dates, and what an import costs."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Generic, Self, TypeVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import camunda_rest.models
from camunda_rest import UNSET, dates
from camunda_rest.model import Model
from camunda_rest.models import (
    FetchExternalTasksDto,
    FetchExternalTaskTopicDto,
    HistoricProcessInstanceDto,
    LockedExternalTaskDto,
    ParseExceptionDto,
    VariableValueDto,
)

pytestmark = pytest.mark.fast

T = TypeVar("T")

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=ZONES).map(  # noqa: DTZ001 - the strategy adds the zone
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)


@given(MOMENTS)
def test_a_moment_survives_writing_and_reading(moment: datetime) -> None:
    assert dates.read(dates.write(moment, "x")) == moment


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-02T03:04:05+0000",
        "2026-01-02T03:04:05",
        "2026-01-02T03:04:05.000Z",
        "2026-01-02T05:04:05.000+02:00",
    ],
)
def test_moments_of_engines_with_another_format_are_read(text: str) -> None:
    assert dates.read(text) == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_moments_as_milliseconds_are_read() -> None:
    assert dates.read(1_767_323_045_678) == datetime(2026, 1, 2, 3, 4, 5, 678_000, tzinfo=UTC)


def test_a_date_without_time_is_no_moment() -> None:
    with pytest.raises(TypeError, match=r"^due: a datetime is needed"):
        dates.write(date(2026, 1, 2), "due")  # type: ignore[arg-type]  # what is tested


def test_a_request_sends_only_what_is_given() -> None:
    topic = FetchExternalTaskTopicDto(topic_name="t", lock_duration=1_000, business_key=None)
    body = FetchExternalTasksDto(worker_id="w", max_tasks=1, topics=[topic])
    assert body.to_dict() == {
        "workerId": "w",
        "maxTasks": 1,
        "topics": [{"topicName": "t", "lockDuration": 1_000, "businessKey": None}],
    }


def test_null_stays_null_where_a_model_is_documented() -> None:
    task = LockedExternalTaskDto.from_dict({"variables": {"b": {"valueInfo": None}}, "topicName": None})
    assert task.variables is not None
    assert isinstance(task.variables["b"], VariableValueDto)
    assert task.topic_name is None


def test_fields_of_a_newer_engine_are_kept() -> None:
    task = LockedExternalTaskDto.from_dict({"id": "1", "shard": {"n": 7}})
    assert task.additional_properties == {"shard": {"n": 7}}
    assert task.to_dict()["shard"] == {"n": 7}


def test_fields_that_an_older_engine_does_not_send_are_none() -> None:
    assert LockedExternalTaskDto.from_dict({"id": "1"}).create_time is None


def test_values_of_a_newer_engines_enumeration_are_read() -> None:
    assert HistoricProcessInstanceDto.from_dict({"state": "PAUSED"}).state == "PAUSED"


def test_what_is_required_must_be_there() -> None:
    with pytest.raises(KeyError, match="FetchExternalTasksDto: missing"):
        FetchExternalTasksDto.from_dict({"workerId": "w"})


def test_the_engines_cyrillic_slip_is_read() -> None:
    problem = {"message": "x", "\u0435lementIds": ["a"]}
    source = {"type": "ParseException", "message": "x", "details": {"a.bpmn": {"errors": [problem]}}}
    read = ParseExceptionDto.from_dict(source)
    assert read.details is not None
    errors = read.details["a.bpmn"].errors
    assert errors is not None
    assert errors[0].element_ids == ["a"]


def test_models_cannot_be_changed_but_evolved() -> None:
    task = LockedExternalTaskDto(id="1")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        task.id = "2"  # type: ignore[misc]  # what is tested
    assert attrs.evolve(task, id="2").id == "2"


def test_a_model_of_no_class_of_its_own_is_all_additional_properties() -> None:
    read = Model.from_dict({"a": 1})
    assert (read.additional_properties, read.to_dict()) == ({"a": 1}, {"a": 1})


def test_a_class_that_extends_a_model_is_read_as_itself() -> None:
    VariableValueDto.from_dict({})

    @attrs.frozen(kw_only=True, slots=False)
    class Measured(VariableValueDto):
        unit: str | None = None

    read = Measured.from_dict({"type": "Double", "value": 1.5, "valueInfo": {}, "unit": "m"})
    assert read == Measured(type_="Double", value=1.5, value_info={}, unit="m")


def test_a_class_that_extends_a_model_may_name_its_fields_as_it_likes() -> None:
    @attrs.frozen(kw_only=True, slots=False)
    class Trained(Model):
        model: VariableValueDto | None = None
        source: VariableValueDto | None = None
        value: VariableValueDto | None = None

    variable = VariableValueDto(type_="String", value="a")
    named = {"model": variable, "source": variable, "value": variable}
    read = Trained.from_dict({name: {"type": "String", "value": "a"} for name in named})
    assert read == Trained(**named)


@attrs.frozen(kw_only=True, slots=False)
class Nested(Model):
    name: str
    inner: Nested | None = None

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        READ.append(source)
        return super().from_dict(source)


READ: list[Mapping[str, Any]] = []


def test_what_lacks_a_field_deep_inside_is_read_once() -> None:
    source: dict[str, Any] = {"inner": None, "more": 1}
    for _ in range(9):
        source = {"name": "a", "inner": source}
    READ.clear()
    with pytest.raises(KeyError, match=r"^\"Nested: missing \['name'\]\"$"):
        Nested.from_dict(source)
    assert len(READ) == 10


def test_a_class_that_extends_a_model_may_be_generic() -> None:
    @attrs.frozen(kw_only=True, slots=False)
    class Noted(VariableValueDto, Generic[T]):
        note: T | None = None

    assert Noted[str](note="a") == Noted(note="a")


def test_unset_is_one_object_even_when_copied() -> None:
    assert copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) is UNSET  # noqa: S301 - our own bytes
    assert not UNSET


def test_every_name_of_models_can_be_imported() -> None:
    for name in camunda_rest.models.__all__:
        assert getattr(camunda_rest.models, name) is not None, name
    assert set(camunda_rest.models.__all__) <= set(dir(camunda_rest.models))


def test_a_name_that_models_does_not_have_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="'Nonsense'"):
        camunda_rest.models.Nonsense  # noqa: B018 - to read it is enough


def test_the_table_of_every_model_can_be_made() -> None:
    for name in camunda_rest.models.__all__:
        model = getattr(camunda_rest.models, name)
        if isinstance(model, type) and issubclass(model, Model):
            assert len(model.table.readers) == len(attrs.fields(model)) - 1  # additional_properties


def imported(statement: str) -> set[str]:
    """The modules of camunda_rest that a statement imports, in a Python of its own."""
    code = f"{statement}; import sys, json; print(json.dumps([name for name in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name for name in json.loads(done.stdout) if name.startswith("camunda_rest.")}


def test_one_operation_imports_only_the_models_that_it_names() -> None:
    found = imported("from camunda_rest.api.external_task import fetch_and_lock")
    assert {name for name in found if name.startswith("camunda_rest.models.")} == {
        "camunda_rest.models.fetch_external_tasks_dto",
        "camunda_rest.models.locked_external_task_dto",
    }
    assert {name for name in found if name.startswith("camunda_rest.api.")} == {
        "camunda_rest.api.external_task",
        "camunda_rest.api.external_task.fetch_and_lock",
    }


def test_the_client_has_few_lines() -> None:
    modules = Path(camunda_rest.models.__file__ or "").parents[1].rglob("*.py")
    assert 10_000 < sum(path.read_bytes().count(b"\n") for path in modules) < 60_000


def test_the_package_alone_imports_no_models_and_no_operations() -> None:
    found = imported("import camunda_rest")
    assert not {name for name in found if name.startswith(("camunda_rest.models", "camunda_rest.api"))}
