"""A topic, its handler and its terms, checked when they are defined."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from difflib import get_close_matches
from functools import cached_property
from typing import Generic, ParamSpec, TypeAlias, TypedDict, TypeVar, Unpack

from attrs import Attribute, field, frozen

from camunda_worker.checks import a_timedelta, an_int, variables_by_name
from camunda_worker.errors import VariableError
from camunda_worker.retry import DEFAULT_RETRY, RetryPolicy
from camunda_worker.signature import Signature, name_of, read_signature
from camunda_worker.variables import encode_all

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

SHORTEST_LOCK = timedelta(seconds=1)
"""There must be time to extend it."""


class Terms(TypedDict, total=False):
    """The keyword arguments of `subscribe`; `Subscription` says what they mean."""

    lock_duration: timedelta
    max_tasks: int | None
    soft_limit: timedelta
    retry: RetryPolicy
    variables: Sequence[str] | None
    local_variables: bool
    include_extension_properties: bool
    business_key: str | None
    process_definition_id: str | None
    process_definition_id_in: Sequence[str] | None
    process_definition_key: str | None
    process_definition_key_in: Sequence[str] | None
    process_definition_version_tag: str | None
    process_variables: Mapping[str, object] | None
    tenant_id_in: Sequence[str] | None
    without_tenant_id: bool


def _no_term(name: str) -> str:
    """Which of the terms may have been meant."""
    if name.lower().replace("_", "") in {"retries", "maxretries", "retrytimeout"}:
        advice = "for retries: retry=RetryPolicy.fixed(3, timedelta(seconds=5)), or another policy"
    elif near := get_close_matches(name, Terms.__annotations__, n=1):
        advice = f"did you mean {near[0]}?"
    else:
        advice = f"there are: {', '.join(Terms.__annotations__)}"
    return f"subscribe has no term {name!r}; {advice}"


def _several(
    subscription: "AnySubscription", attribute: "Attribute[Sequence[str] | None]", names: object
) -> None:
    # of a string the characters would be taken for names
    if isinstance(names, str) or not isinstance(names, Sequence | None):
        raise TypeError(
            f"topic {subscription.topic!r}: {attribute.name} takes a list of strings, not {names!r}"
        )


def _positive_number(
    subscription: "AnySubscription", attribute: "Attribute[int | None]", number: int | None
) -> None:
    if number is None:
        return
    where = f"topic {subscription.topic!r}: {attribute.name}"
    an_int(where, number)
    if number < 1:
        raise ValueError(f"{where} {number}: at least one task runs at a time")


def _positive_time(
    subscription: "AnySubscription", attribute: "Attribute[timedelta]", time: timedelta
) -> None:
    where = f"topic {subscription.topic!r}: {attribute.name}"
    a_timedelta(where, time)
    if time <= timedelta(0):
        raise ValueError(f"{where} {time}: must be longer than nothing")


@frozen(slots=False, eq=False)
class Subscription(Generic[P, R_co]):
    """A handler for a topic, with its terms; calling it calls the handler.

    Attributes:
        topic: The topic that the BPMN model gives to the service task.
        handler: Called for each task; ``def`` runs in a thread, ``async def`` on the event loop.
        lock_duration: How long a task is locked. The lock is extended while the handler runs, so this is how long the
            task of a dead worker stays away from the others; at least a second.
        max_tasks: How many tasks of the topic run at once, within the worker's own `max_tasks`; None leaves it to that.
            A topic with such a cap has a poll of its own, and a slot is kept for it while the worker has one for each.
        soft_limit: When a handler that still runs is reported to the log, with where it stands; and again at twice that
            time, and so on.
        retry: When a failed task is tried again.
        variables: Names to fetch, beside those that the handler's parameters are; files with their content. None fetches
            all if the handler asks for the task.
        local_variables: Fetch only the variables of the task's own scope.
        include_extension_properties: Fetch the BPMN element's extension properties.
        business_key: Only tasks of instances with this business key.
        process_definition_id: Only tasks of this process definition.
        process_definition_id_in: Only tasks of these process definitions.
        process_definition_key: Only tasks of process definitions with this key.
        process_definition_key_in: Only tasks of process definitions with these keys.
        process_definition_version_tag: Only tasks of process definitions with this version tag.
        process_variables: Only tasks of instances whose variables have these values.
        tenant_id_in: Only tasks of these tenants.
        without_tenant_id: Only tasks without a tenant.
    """

    topic: str
    handler: Callable[P, R_co]
    lock_duration: timedelta = field(default=timedelta(seconds=20), kw_only=True)
    max_tasks: int | None = field(default=None, kw_only=True, validator=_positive_number)
    soft_limit: timedelta = field(default=timedelta(minutes=5), kw_only=True, validator=_positive_time)
    retry: RetryPolicy = field(default=DEFAULT_RETRY, kw_only=True)
    variables: Sequence[str] | None = field(default=None, kw_only=True, validator=_several)
    local_variables: bool = field(default=False, kw_only=True)
    include_extension_properties: bool = field(default=False, kw_only=True)
    business_key: str | None = field(default=None, kw_only=True)
    process_definition_id: str | None = field(default=None, kw_only=True)
    process_definition_id_in: Sequence[str] | None = field(default=None, kw_only=True, validator=_several)
    process_definition_key: str | None = field(default=None, kw_only=True)
    process_definition_key_in: Sequence[str] | None = field(default=None, kw_only=True, validator=_several)
    process_definition_version_tag: str | None = field(default=None, kw_only=True)
    process_variables: Mapping[str, object] | None = field(default=None, kw_only=True)
    tenant_id_in: Sequence[str] | None = field(default=None, kw_only=True, validator=_several)
    without_tenant_id: bool = field(default=False, kw_only=True)
    signature: Signature = field(init=False, repr=False)

    @signature.default
    def _read_signature(self) -> Signature:
        if isinstance(self.handler, Subscription):  # subscribed twice, by a decorator for each worker
            return self.handler.signature
        return read_signature(self.handler)

    def __attrs_post_init__(self) -> None:
        """Fail at the door, by name; and look like the handler, to tools that read names and signatures."""
        if not self.topic:
            raise ValueError(f"handler {self.name}: a topic is a non-empty string, not {self.topic!r}")
        a_timedelta(f"topic {self.topic!r}: lock_duration", self.lock_duration)
        if self.lock_duration < SHORTEST_LOCK:
            raise ValueError(f"topic {self.topic!r}: a lock under a second cannot be kept")
        if not isinstance(self.retry, RetryPolicy):
            raise TypeError(f"topic {self.topic!r}: retry is a RetryPolicy, not {self.retry!r}")
        if self.without_tenant_id and self.tenant_id_in:
            raise ValueError(f"topic {self.topic!r}: tenant_id_in and without_tenant_id exclude each other")
        variables_by_name(f"topic {self.topic!r}: process_variables", self.process_variables)
        try:
            encode_all(self.process_variables)
        except VariableError as error:
            raise ValueError(f"topic {self.topic!r}, process_variables: {error}") from error
        self.__dict__.update(__wrapped__=self.handler, __name__=self.name, __doc__=self.handler.__doc__)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R_co:
        """Call the handler, as a unit test does."""
        return self.handler(*args, **kwargs)

    @cached_property
    def asked_by_name(self) -> Sequence[str]:
        """The variables that `variables` or the handler's parameters name."""
        return tuple(dict.fromkeys((*(self.variables or ()), *self.signature.variables)))

    @property
    def fetched(self) -> Sequence[str] | None:
        """The variables to fetch; None is all of them."""
        return None if self.variables is None and self.signature.wants_task else self.asked_by_name

    @cached_property
    def name(self) -> str:
        """The handler's name, for texts."""
        return name_of(self.handler)


AnySubscription: TypeAlias = Subscription[..., object]
"""Whatever its handler takes and returns."""


def subscribe(topic: str, **terms: Unpack[Terms]) -> Callable[[Callable[P, R]], Subscription[P, R]]:
    """Decorate a handler for a topic; give it to a worker by ``ExternalTaskWorker(subscriptions=[handler])``.

    Raises:
        TypeError: The handler's parameters ask for what cannot be given, or a term is of the wrong type.
        ValueError: A term has a value that cannot work.
    """
    if not isinstance(topic, str):  # as of @subscribe without its brackets
        raise TypeError(f"a topic is a string, not {topic!r}; write @subscribe(topic)")

    if unknown := [term for term in terms if term not in Terms.__annotations__]:
        raise TypeError(f"topic {topic!r}: {_no_term(unknown[0])}")

    def decorate(handler: Callable[P, R]) -> Subscription[P, R]:
        return Subscription(topic, handler, **terms)

    return decorate
