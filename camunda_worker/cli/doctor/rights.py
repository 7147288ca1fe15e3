"""Rights that are missing: without them the engine says 200 and no tasks, or 404, where one expects a 403."""

from collections.abc import Iterator

from attrs import frozen

from camunda_rest.api.authorization import is_user_authorized
from camunda_rest.api.process_definition import get_process_definitions
from camunda_worker.cli.doctor.finding import Finding, error, ok, warning
from camunda_worker.client import EngineClient
from camunda_worker.errors import AccessDenied, NotFound

_DEFINITION, _INSTANCE, _DEPLOYMENT = ("ProcessDefinition", 6), ("ProcessInstance", 8), ("Deployment", 9)
_MOST = 50
"""Definitions that are looked at one by one."""


@frozen
class _Rights:
    client: EngineClient

    def has(self, permission: str, resource: tuple[str, int], key: str = "*") -> bool:
        name, number = resource
        answer = is_user_authorized.sync(
            client=self.client.rest,
            permission_name=permission,
            resource_name=name,
            resource_type=number,
            resource_id=key,
        )
        return bool(answer.authorized)

    def may_work_on(self, key: str) -> bool:
        """Fetch and report tasks: of all instances, or of those of a definition."""
        return all(
            self.has(of_instance, _INSTANCE) or self.has(of_definition, _DEFINITION, key)
            for of_instance, of_definition in (("READ", "READ_INSTANCE"), ("UPDATE", "UPDATE_INSTANCE"))
        )

    def may_start(self, key: str) -> bool:
        return self.has("CREATE", _INSTANCE) and self.has("CREATE_INSTANCE", _DEFINITION, key)


def check(client: EngineClient) -> Iterator[Finding]:
    """``GET /authorization/check`` for what workers and clients do, of all definitions and of each that can be seen."""
    rights = _Rights(client)
    try:
        everything = rights.may_work_on("*")
    except AccessDenied:
        yield ok("rights", "the engine knows no user of ours: it grants all, or nothing can be told")
        return
    except NotFound:
        yield ok("rights", "not told: the engine is older than 7.16")
        return
    if everything and rights.may_start("*"):
        yield ok("rights", "this user may fetch and report all tasks, and start all processes")
    else:
        yield from _of_definitions(rights, everything=everything)
    if not rights.has("CREATE", _DEPLOYMENT):
        yield ok("rights", "this user may not deploy, which workers need not")


def _of_definitions(rights: _Rights, *, everything: bool) -> Iterator[Finding]:
    seen = get_process_definitions.sync(client=rights.client.rest, latest_version=True, max_results=_MOST)
    keys = sorted({str(one.key) for one in seen})
    if not keys and not everything:
        yield error(
            "rights",
            "this user sees no process: a fetch answers 200 with no tasks, a start 404",
            "Grant the user or a group of his, for the process definition: READ, READ_INSTANCE, UPDATE_INSTANCE; to"
            " start also CREATE_INSTANCE, and CREATE for process instances.",
        )
    idle = [] if everything else [key for key in keys if not rights.may_work_on(key)]
    if idle:
        yield error(
            "rights",
            f"no tasks of {', '.join(idle)} for this user: a fetch answers 200 without them",
            "Grant READ_INSTANCE and UPDATE_INSTANCE for these process definitions; workers need both.",
        )
    unstartable = [key for key in keys if not rights.may_start(key)]
    if unstartable:
        yield warning(
            "rights",
            f"this user cannot start {', '.join(unstartable)}: the engine would say 403 or 404",
            "If it is to: grant CREATE_INSTANCE for the process definition, and CREATE for process instances.",
        )
    if keys and not idle:
        yield ok("rights", f"this user may fetch and report tasks of {', '.join(keys)}")
