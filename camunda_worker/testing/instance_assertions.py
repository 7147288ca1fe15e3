"""`assert_that`: what should be true of a process instance; failures show the path that it took."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Never, Self

from attrs import field, frozen

from camunda_worker.client import EngineClient
from camunda_worker.errors import VariableError
from camunda_worker.testing.instance_path import Instance, InstancePath, id_of, ids_in_model, read_path
from camunda_worker.variables import Variables

_ANY = object()
_clients: list[EngineClient] = []
"""The running test's; a test runs alone in its process."""


@contextmanager
def asking(client: EngineClient) -> Iterator[None]:
    """Within it, `assert_that` asks this client."""
    _clients.append(client)
    try:
        yield
    finally:
        _clients.remove(client)


def assert_that(instance: Instance, *, client: EngineClient | None = None) -> "InstanceAssertions":
    """Begin assertions on an instance: ``assert_that(order).has_passed("charge-card").is_waiting_at("goods-packed")``.

    Each looks at the engine once, as it is then, and raises an AssertionError that shows the path taken.

    Args:
        instance: The instance or its id.
        client: Whom to ask; by default the client of the fixture ``engine_client``.

    Raises:
        TypeError: It is no instance.
        RuntimeError: There is no client to ask.
    """
    id_ = id_of(instance)
    if client is None and not _clients:
        raise RuntimeError(
            "assert_that: there is no engine to ask; use the fixture engine_client, or give client="
        )
    return InstanceAssertions(id_, client or _clients[-1])


@frozen
class InstanceAssertions:
    """What can be asserted of an instance; each returns the same again, for the next one.

    Raises:
        AssertionError: It is not so.
        NoSuchInstance: The history does not have the instance.
    """

    _instance_id: str
    _client: EngineClient = field(repr=False)

    def is_ended(self) -> Self:
        """It has ended, however."""
        __tracebackhide__ = True
        path = self._path()
        if path.instance.end_time is None:
            _fail("has not ended", path)
        return self

    def is_waiting_at(self, activity_id: str, *more: str) -> Self:
        """These activities have begun and not ended; others may wait, too."""
        __tracebackhide__ = True
        path = self._path()
        if missing := _without((activity_id, *more), path.waiting_at):
            _fail(f"is not waiting at {missing}", path)
        return self

    def has_passed(self, activity_id: str, *more: str) -> Self:
        """These activities have ended, in any order, and were not cancelled."""
        __tracebackhide__ = True
        path = self._path()
        if missing := _without((activity_id, *more), path.passed):
            _fail(f"has not passed {missing}", path)
        return self

    def has_not_passed(self, activity_id: str, *more: str) -> Self:
        """None of these activities has ended, unless it was cancelled; each of them is in the instance's model."""
        __tracebackhide__ = True
        path = self._path()
        wanted = (activity_id, *more)
        if passed := ", ".join(repr(one) for one in wanted if one in path.passed):
            _fail(f"has passed {passed}", path)
        # a name that is spelled wrong would be true for ever
        if unknown := _without(wanted, ids_in_model(self._client, path.instance)):
            _fail(f"has a model without {unknown}", path)
        return self

    def has_variable(self, name: str, value: object = _ANY) -> Self:
        """It has this variable of its own, with this value if one is given, or had it at its end."""
        __tracebackhide__ = True
        variables = self._client.history.variables_of(self._instance_id)
        if name not in variables:
            _fail(f"has no variable {name!r}", self._path(), variables)
        if value is not _ANY and variables[name] != value:
            _fail(f"has {name!r} = {variables[name]!r}, not {value!r}", self._path(), variables)
        return self

    def has_incident(self, activity_id: str | None = None) -> Self:
        """An incident is open, at this activity if one is given."""
        __tracebackhide__ = True
        path = self._path()
        if not any(activity_id in (None, one.activity_id) for one in path.incidents):
            _fail("has no incident" + (f" at {activity_id!r}" if activity_id else ""), path)
        return self

    def has_no_incident(self) -> Self:
        """No incident is open."""
        __tracebackhide__ = True
        path = self._path()
        if path.incidents:
            _fail("has an incident", path)
        return self

    def _path(self) -> InstancePath:
        return read_path(self._client, self._instance_id)


def _without(wanted: tuple[str, ...], found: Collection[str]) -> str:
    return ", ".join(repr(one) for one in wanted if one not in found)


def _fail(what: str, path: InstancePath, variables: Variables | None = None) -> Never:
    __tracebackhide__ = True
    lines = [f"the instance {what}", str(path)]
    if variables is not None:
        lines += ["variables:", *(f"  {name} = {_shown(variables, name)}" for name in sorted(variables))]
    raise AssertionError("\n".join(lines))


def _shown(variables: Variables, name: str) -> str:
    try:
        return repr(variables[name])
    except VariableError as error:
        return f"(cannot be read: {error})"
