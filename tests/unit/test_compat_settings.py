"""Configs, credentials, logs and what is fetched: as the old client's users know them."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from camunda_worker.compat import settings
from camunda_worker.compat.client.external_task_client import ExternalTaskClient
from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.external_task_executor import ExternalTaskExecutor
from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker
from camunda_worker.compat.fetching import as_context, as_contexts, fetch_body
from camunda_worker.compat.subscribing import make_worker, sync_handler, terms
from camunda_worker.compat.utils.auth_basic import AuthBasic, obfuscate_password
from camunda_worker.compat.utils.auth_bearer import AuthBearer
from camunda_worker.compat.utils.log_utils import log_with_context
from camunda_worker.compat.utils.response_utils import get_response_error_message
from camunda_worker.compat.utils.utils import get_exception_detail, join, str_to_list
from camunda_worker.testing import make_task
from camunda_worker.values import TypedValue

pytestmark = pytest.mark.fast

# fetching

OBJECT = {"type": "Object", "value": '{"a": 1}', "valueInfo": {"serializationDataFormat": "application/json"}}
BROKEN = {"type": "Object", "value": "{", "valueInfo": {"serializationDataFormat": "application/json"}}
JSON = {"type": "Json", "value": '{"a": 1}', "valueInfo": {}}


@pytest.mark.parametrize(("deserialize", "value"), [(True, {"a": 1}), (False, '{"a": 1}')])
def test_objects_are_read_if_the_config_says_so(deserialize: bool, value: object) -> None:
    config = {**settings.DEFAULT_CONFIG, "deserializeValues": deserialize}
    fetched = {"id": "1", "variables": {"object": OBJECT, "broken": BROKEN, "json": JSON}}
    (context,) = as_contexts(config, [fetched])
    assert context["variables"] == {"object": {**OBJECT, "value": value}, "broken": BROKEN, "json": JSON}
    typed = TypedValue(OBJECT["value"], "Object", {"serializationDataFormat": "application/json"})
    native = make_task(topic="t", variables={"object": typed}, retries=2)
    context = as_context(config, native)
    assert context["variables"] == {"object": {**OBJECT, "value": value}}
    assert (context["topicName"], context["retries"], context["id"]) == ("t", 2, native.id)


# settings


def test_a_config_becomes_the_terms_of_a_worker() -> None:
    config = {**settings.DEFAULT_CONFIG, "lockDuration": 10_000, "retryTimeout": 5000, "retries": 2}
    said = terms(config, {"strVar": "hello"}, "amount")
    assert said["lock_duration"].total_seconds() == 10
    assert [delay.total_seconds() for delay in said["retry"].delays] == [5, 5]
    assert said["variables"] == ["amount"]
    assert said["process_variables"] == {"strVar": TypedValue("hello")}
    assert said["include_extension_properties"]


def test_numbers_may_be_texts_as_the_environment_has_them() -> None:
    config = {
        **settings.DEFAULT_CONFIG,
        "lockDuration": "10000",
        "asyncResponseTimeout": "5000",
        "maxTasks": "2",
    }
    assert terms(config, None, None)["lock_duration"].total_seconds() == 10
    body = fetch_body(config, "1", settings.count(config, "maxTasks"), "t", None, None)
    assert (body["maxTasks"], body["asyncResponseTimeout"], body["topics"][0]["lockDuration"]) == (
        2,
        5000,
        10_000,
    )


@pytest.mark.parametrize("key", ["lockDuration", "asyncResponseTimeout", "maxTasks"])
def test_what_a_config_cannot_mean_is_named_before_it_is_asked(key: str) -> None:
    with pytest.raises(ValueError, match=f"config key '{key}': a number from 0 on is needed, not 'long'"):
        ExternalTaskClient("1", config={key: "long"}).fetch_and_lock("t")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lockDuration", "long"),
        ("asyncResponseTimeout", -1),
        ("retries", None),
        ("sleepSeconds", "x"),
        ("sorting", "up"),
        ("httpTimeoutMillis", "x"),
        ("lockDuration", 1e30),
    ],
)
def test_what_a_config_cannot_mean_is_named(key: str, value: object) -> None:
    config = {**settings.DEFAULT_CONFIG, key: value}
    with pytest.raises(ValueError, match=f"config key '{key}'"):
        make_worker("1", "http://engine", config, 1).subscribe("t", lambda: None, **terms(config, None, None))


def test_process_variables_that_are_names_are_refused() -> None:
    names: Any = ["amount"]
    worker = ExternalTaskWorker("1")
    for ask in (worker.subscribe, worker.fetch_and_execute):
        with pytest.raises(TypeError, match="process_variables: a dict of variables is needed, not a list"):
            ask("t", lambda task: task.complete(), names)


def test_unknown_keys_are_told_once(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        ExternalTaskWorker("1", config={"maxRetries": 3, "maxTasks": 1})
    told = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(told) == 1
    assert "config key 'maxRetries' is not known and changes nothing" in told[0]


def test_credentials_come_from_config_or_url() -> None:
    def auth(config: dict[str, Any], url: str = "http://engine/rest") -> object:
        connection = settings.connection(url, config)
        assert connection.base_url == "http://engine/rest"
        return connection.auth() if callable(connection.auth) else connection.auth

    basic = {"auth_basic": {"username": "demo", "password": "pw"}}
    assert auth(basic) == ("demo", "pw")
    assert auth({}, "http://demo:p%40w@engine/rest") == ("demo", "p@w")
    for token in ("abc", "Bearer abc", {"access_token": "abc"}, {"access_token": "bearer abc"}):
        assert auth({**basic, "auth_bearer": token}) == "abc"
    assert auth({}) is None
    assert ExternalTaskClient("1", config=basic).auth_basic == {"Authorization": "Basic ZGVtbzpwdw=="}


def test_credentials_that_are_none_are_refused() -> None:
    with pytest.raises(KeyError):
        AuthBearer(access_token={"token": "abc"})
    for wrong, text in {
        ("username",): "username and password are needed, not 'username'$",
        ("user", "password"): "username and password are needed, not 'user', 'password'$",
    }.items():
        with pytest.raises(ValueError, match=f"auth_basic: the keys {text}"):
            settings.connection("http://engine", {"auth_basic": dict.fromkeys(wrong, "s3cret")})
    for unfit in ({"username": "demo", "password": None}, "demo:demo"):
        with pytest.raises(ValueError, match="auth_basic"):
            settings.connection("http://engine", {"auth_basic": unfit})


def test_secrets_are_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    config = {"auth_basic": {"username": "demo", "password": "s3cret"}, "maxTasks": 1}
    assert obfuscate_password(config) == {
        "auth_basic": {"username": "demo", "password": "***"},
        "maxTasks": 1,
    }
    assert config["auth_basic"] == {"username": "demo", "password": "s3cret"}
    with caplog.at_level(logging.DEBUG):
        for more in ({}, {"auth_bearer": "s3cret"}, {"auth_bearer": {"access_token": "s3cret"}}):
            ExternalTaskWorker("1", config={**config, **more})
    shown = (AuthBasic(username="demo", password="s3cret"), AuthBearer(access_token="s3cret"))
    assert "s3cret" not in caplog.text + repr(shown)
    assert "demo" in caplog.text


# tools


def test_log_lines_begin_with_their_context(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        log_with_context("100 % done", {"WORKER_ID": "1", "TOPIC": None, "TASK_ID": 2})
        log_with_context("plain", log_level="error")
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [
        ("INFO", "[WORKER_ID:1][TASK_ID:2] 100 % done"),
        ("ERROR", "plain"),
    ]
    assert {record.name for record in caplog.records} == {"camunda_worker.compat"}


def test_files_and_bytes_are_not_logged() -> None:
    given = {
        "f": {"value": "x", "type": "File"},
        "b": {"value": "x", "type": "Bytes"},
        "s": "x",
        "j": {"value": 1},
    }
    shown = ExternalTaskExecutor("1", None)._strip_long_variables(given)  # noqa: SLF001 - the old client's own tests call it
    assert shown == {**given, "f": {"value": "...", "type": "File"}, "b": {"value": "...", "type": "Bytes"}}


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({}, "received 400"),
        ({"type": "A", "message": ""}, "received 400 : A"),
        ({"message": "b"}, "received 400 : b"),
        ({"type": "A", "message": "b"}, "received 400 : A : b"),
    ],
)
def test_the_engines_words_become_one_line(said: dict[str, str], text: str) -> None:
    assert get_response_error_message(400, said) == text


def test_the_small_tools() -> None:
    assert (str_to_list("a"), str_to_list(["a", "b"])) == (["a"], ["a", "b"])
    assert (join([1, "b"], ","), join(None, ","), join([], ",")) == ("1,b", "", "")
    assert get_exception_detail(ValueError("x")) == "<class 'ValueError'> : x"


def test_a_coroutine_function_is_for_the_other_worker() -> None:
    async def handle(task: ExternalTask) -> TaskResult:
        return task.complete()

    with pytest.raises(TypeError, match="handle: a coroutine function is for AsyncExternalTaskWorker"):
        sync_handler({}, handle)
