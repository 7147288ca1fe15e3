"""Variables that travel with a process beside its own, such as where its trace stands."""

import logging
from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from attrs import evolve

from camunda_worker import log
from camunda_worker.result import Failure, Reportable
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask


@runtime_checkable
class Carrier(Protocol):
    """What has variables to carry: a hook of a worker, and the `carrier` of a client.

    Attributes:
        variables: Names that are fetched with each task.
    """

    @property
    def variables(self) -> Sequence[str]:
        """As above."""

    def to_start(self) -> Mapping[str, object]:
        """What a process is started with."""

    def with_message(self) -> Mapping[str, object]:
        """What goes with a message."""

    def with_result(self, task: ExternalTask) -> Mapping[str, object]:
        """What a task is completed with, or ended by a BPMN error; called where the context of its handler holds."""


class _Nothing:
    """Carries nothing."""

    variables = ()

    def to_start(self) -> Mapping[str, object]:
        return {}

    def with_message(self) -> Mapping[str, object]:
        return {}

    def with_result(self, task: ExternalTask) -> Mapping[str, object]:  # noqa: ARG002 - the same for each
        return {}


NOTHING: Carrier = _Nothing()


def joined(carried: Mapping[str, object], own: Mapping[str, object] | None) -> Mapping[str, object] | None:
    """Both together; one's own win."""
    return {**carried, **(own or {})} if carried else own


def fetching(subscription: AnySubscription, carriers: Sequence[Carrier]) -> AnySubscription:
    """The same subscription, which fetches what is carried, too."""
    names = [name for carrier in carriers for name in carrier.variables]
    if not names or subscription.fetched is None:
        return subscription
    return evolve(subscription, variables=(*(subscription.variables or ()), *names))


def with_carried(result: Reportable, task: ExternalTask, carriers: Sequence[Carrier]) -> Reportable:
    """The same result, with what is carried; a failure carries nothing: older engines take no variables with it."""
    if isinstance(result, Failure):
        return result
    for carrier in carriers:
        try:
            if carried := carrier.with_result(task):
                result = evolve(result, variables=joined(carried, result.variables))
        except Exception as error:  # noqa: BLE001 - whatever a carrier does, the result goes out
            log.say(logging.ERROR, "carrier %s failed", type(carrier).__qualname__, error=error)
    return result
