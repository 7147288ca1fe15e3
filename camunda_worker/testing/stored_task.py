"""A task as the engine in memory holds it."""

from collections.abc import Mapping, Sequence

from attrs import define, evolve, field

from camunda_worker.result import Reportable
from camunda_worker.subscription import AnySubscription
from camunda_worker.task import ExternalTask
from camunda_worker.variables import TypedValue, Variables, encode_all


@define(eq=False)
class StoredTask:
    """A task as the engine holds it.

    Attributes:
        task: What is the same for every fetch of it.
        variables: The instance's variables, by name.
        local_variables: Those of the task's own scope.
        worker_id: Who fetched it last; None when it was never fetched, or unlocked.
        lock_ends: On the engine's clock.
        retries: None until the first failure; at 0 it is an incident and not fetched any more.
        suspended: The process instance is: the task is neither fetched nor reported.
        reports: All that workers reported, the last one last.
        ended: A complete or a BPMN error was reported, or the process instance was cancelled.
        error_message: Of the last failure.
    """

    task: ExternalTask
    variables: dict[str, TypedValue]
    worker_id: str | None = None
    lock_ends: float = 0.0
    retries: int | None = None
    suspended: bool = False
    reports: list[Reportable] = field(factory=list)
    ended: bool = False
    local_variables: dict[str, TypedValue] = field(factory=dict)
    error_message: str | None = None

    @property
    def is_offered(self) -> bool:
        """Whether it can be fetched, as soon as no lock is on it."""
        return not (self.ended or self.suspended or self.retries == 0)

    def is_free(self, now: float) -> bool:
        """Whether it can be fetched."""
        return self.is_offered and self.lock_ends <= now

    def matches(self, subscription: AnySubscription) -> bool:
        """Whether a subscription asks for it."""
        task = self.task
        filters = [
            task.topic == subscription.topic,
            subscription.business_key in (None, task.business_key),
            subscription.process_definition_id in (None, task.process_definition_id),
            subscription.process_definition_key in (None, task.process_definition_key),
            subscription.process_definition_version_tag in (None, task.process_definition_version_tag),
            _is_among(task.process_definition_id, subscription.process_definition_id_in),
            _is_among(task.process_definition_key, subscription.process_definition_key_in),
            _is_among(task.tenant_id, subscription.tenant_id_in),
            task.tenant_id is None or not subscription.without_tenant_id,
            all(
                self.variables.get(name) == value
                for name, value in encode_all(subscription.process_variables).items()
            ),
        ]
        return all(filters)

    def fetched(self, subscription: AnySubscription) -> Variables:
        """The variables that a fetch for this subscription brings."""
        there = self.local_variables
        if not subscription.local_variables:
            there = self.variables | there
        wanted = there if subscription.fetched is None else subscription.fetched
        return Variables({name: _without_content(there[name]) for name in wanted if name in there})

    def extension_properties(self, subscription: AnySubscription) -> Mapping[str, str]:
        """Those that a fetch for this subscription brings."""
        return self.task.extension_properties if subscription.include_extension_properties else {}

    def set_variables(self, variables: Mapping[str, TypedValue], local: Mapping[str, TypedValue]) -> None:
        """Set reported variables: one that is in the task's own scope is changed there, others in the instance."""
        for name, typed in variables.items():
            scope = self.local_variables if name in self.local_variables else self.variables
            scope[name] = typed
        self.local_variables |= local


def _without_content(typed: TypedValue) -> TypedValue:
    """A file is fetched by its name and type only."""
    return evolve(typed, value=None) if typed.type == "File" else typed


def _is_among(value: str | None, values: Sequence[str] | None) -> bool:
    return values is None or value in values
