"""A topic, its handler and its terms."""

import inspect
import threading
from collections.abc import Mapping
from datetime import timedelta
from typing import get_type_hints

import attrs
import pytest

from camunda_worker import ExternalTask, ExternalTaskWorker, RetryPolicy, Subscription, subscribe
from camunda_worker.retry import DEFAULT_RETRY
from camunda_worker.subscription import Terms

pytestmark = pytest.mark.fast


def charge(task: ExternalTask) -> dict[str, str]:
    """Charge the card."""
    return {"charged": task.id}


TASK = ExternalTask("1", "charge-card", "w")


def test_the_terms_are_the_fields_of_a_subscription() -> None:
    fields = {field.name for field in attrs.fields(Subscription) if field.kw_only}
    assert fields == Terms.__annotations__.keys()


def test_each_term_has_the_type_of_its_field() -> None:
    of_fields = get_type_hints(Subscription)
    assert get_type_hints(Terms) == {name: of_fields[name] for name in Terms.__annotations__}


def test_a_decorated_handler_stays_callable_with_its_result() -> None:
    decorated = subscribe("charge-card")(charge)
    assert decorated(TASK) == {"charged": "1"}
    assert decorated(task=TASK) == charge(TASK)


@pytest.mark.anyio
async def test_a_decorated_async_handler_stays_awaitable() -> None:
    @subscribe("charge-card")
    async def later(task: ExternalTask) -> dict[str, object]:
        return {"id": task.id}

    assert await later(TASK) == {"id": "1"}


def test_a_decorated_handler_looks_like_itself() -> None:
    decorated = subscribe("charge-card")(charge)
    assert decorated.__wrapped__ is charge  # type: ignore[attr-defined]  # which types do not tell
    assert decorated.__name__ == "charge"  # type: ignore[attr-defined]  # which types do not tell
    assert decorated.__doc__ == "Charge the card."
    assert inspect.signature(decorated) == inspect.signature(charge)
    assert decorated.name == "charge"


def test_the_defaults_are_a_kept_lock_and_three_retries() -> None:
    subscription = subscribe("charge-card")(charge)
    assert subscription.lock_duration == timedelta(seconds=20)
    assert subscription.retry == DEFAULT_RETRY
    assert subscription.variables is None


@pytest.mark.parametrize(
    ("terms", "error", "text"),
    [
        (
            {"lock_duration": timedelta(milliseconds=999)},
            ValueError,
            "topic 't': a lock under a second cannot be kept",
        ),
        ({"lock_duration": 20}, TypeError, "topic 't': lock_duration is a timedelta, not 20"),
        ({"retry": 3}, TypeError, "topic 't': retry is a RetryPolicy, not 3"),
        (
            {"tenant_id_in": ["a"], "without_tenant_id": True},
            ValueError,
            "topic 't': tenant_id_in and without",
        ),
        ({"process_variables": {"a": object()}}, ValueError, "topic 't', process_variables: variable 'a': "),
        ({"variables": "amount"}, TypeError, "topic 't': variables takes a list of strings, not 'amount'"),
        (
            {"process_variables": ["a"]},
            TypeError,
            "topic 't': process_variables: a dict of variables is needed",
        ),
        ({"variables": 5}, TypeError, "topic 't': variables takes a list of strings, not 5"),
        ({"process_definition_id_in": "a"}, TypeError, "process_definition_id_in takes a list"),
        ({"process_definition_key_in": "a"}, TypeError, "process_definition_key_in takes a list"),
        ({"tenant_id_in": "a"}, TypeError, "tenant_id_in takes a list"),
        (
            {"lockDuration": 20_000},
            TypeError,
            "topic 't': subscribe has no term 'lockDuration'; did you mean lock_duration?",
        ),
        ({"retries": 3}, TypeError, "no term 'retries'; for retries: retry=RetryPolicy"),
        ({"retryTimeout": 3}, TypeError, "no term 'retryTimeout'; for retries: retry=RetryPolicy"),
        ({"colour": "red"}, TypeError, "no term 'colour'; there are: lock_duration, max_tasks, "),
    ],
)
def test_terms_that_cannot_work_are_refused_by_name(
    terms: Mapping[str, object], error: type[Exception], text: str
) -> None:
    with pytest.raises(error, match=text):
        subscribe("t", **terms)(charge)  # type: ignore[arg-type]  # what is tested


def test_a_lock_of_a_second_can_be_kept() -> None:
    assert subscribe("t", lock_duration=timedelta(seconds=1))(charge).lock_duration == timedelta(seconds=1)


def test_a_topic_has_a_name() -> None:
    with pytest.raises(ValueError, match="handler charge: a topic is a non-empty string"):
        subscribe("")(charge)


def test_the_decorator_without_its_topic_is_refused() -> None:
    with pytest.raises(
        TypeError, match=r"a topic is a string, not <function charge.*write @subscribe\(topic\)"
    ):
        subscribe(charge)  # type: ignore[arg-type]  # what is tested


def test_so_is_that_of_a_worker() -> None:
    worker = ExternalTaskWorker("http://engine")
    with pytest.raises(TypeError, match=r"a topic is a string, not <function charge"):
        worker.subscribe(charge)  # type: ignore[call-overload]  # what is tested


def test_an_unsuitable_signature_is_refused_when_subscribed() -> None:
    def handler(task: ExternalTask, amount: threading.Lock) -> None: ...

    with pytest.raises(TypeError, match="parameter 'amount'"):
        subscribe("t")(handler)


def test_a_subscription_is_frozen() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        subscribe("t", retry=RetryPolicy())(charge).topic = "u"  # type: ignore[misc]  # what is tested
