"""``client.instances.variables``: the variables of process instances that run."""

from collections.abc import Mapping
from os import PathLike
from pathlib import Path

from attrs import frozen

from camunda_rest.api.process_instance import (
    get_process_instance_variable,
    get_process_instance_variable_binary,
    get_process_instance_variables,
    modify_process_instance_variables,
)
from camunda_rest.models import PatchVariablesDto
from camunda_worker.client.advice import about_instance
from camunda_worker.client.arguments import Id, encoded, given
from camunda_worker.client.downloads import Saving
from camunda_worker.client.steps import AsyncSend, Send, Steps, again, read, write
from camunda_worker.dtos import from_dtos
from camunda_worker.errors import MissingVariable, NoSuchInstance
from camunda_worker.variables import Variables


@frozen
class InstanceVariables:
    """Variables of process instances, for `EngineClient`."""

    _send: Send

    def all(self, process_instance_id: Id) -> Variables:
        """All of an instance's variables, decoded when asked for: ``GET /process-instance/{id}/variables``.

        Of a file they hold name and type; `download` brings its content.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        return self._send(_all(process_instance_id))

    def get(self, process_instance_id: Id, name: str) -> object:
        """One variable's value: ``GET /process-instance/{id}/variables/{varName}``.

        Raises:
            MissingVariable: The instance has no such variable; it says which there are.
            NoSuchInstance: It does not exist, has ended, or may not be seen.
            VariableError: The value cannot be read.
        """
        return self._send(_get(process_instance_id, name))

    def set(self, process_instance_id: Id, variables: Mapping[str, object]) -> None:
        """Set variables, together or none: ``POST /process-instance/{id}/variables``.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
            VariableError: A variable has no form that the engine takes; nothing was sent.
        """
        self._send(_set(process_instance_id, variables))

    def delete(self, process_instance_id: Id, *names: str) -> None:
        """Delete variables; those that are not there stay so: ``POST /process-instance/{id}/variables``.

        Raises:
            NoSuchInstance: It does not exist, has ended, or may not be seen.
        """
        self._send(_delete(process_instance_id, names))

    def download(self, process_instance_id: Id, name: str, path: str | PathLike[str]) -> Path:
        """Bring a variable's bytes, of File or Bytes, to a path: ``GET /process-instance/{id}/variables/{varName}/data``.

        They are never in memory as a whole. What stands at the path is replaced when all have come.

        Raises:
            MissingVariable: The instance has no such variable; it says which there are.
            NoSuchInstance: It does not exist, has ended, or may not be seen.
            InvalidRequest: The variable is neither File nor Bytes.
        """
        return self._send(_download(process_instance_id, name, path))


@frozen
class AsyncInstanceVariables:
    """Variables of process instances, for `AsyncEngineClient`; as `InstanceVariables`, awaited."""

    _send: AsyncSend

    async def all(self, process_instance_id: Id) -> Variables:
        """As `InstanceVariables.all`."""
        return await self._send(_all(process_instance_id))

    async def get(self, process_instance_id: Id, name: str) -> object:
        """As `InstanceVariables.get`."""
        return await self._send(_get(process_instance_id, name))

    async def set(self, process_instance_id: Id, variables: Mapping[str, object]) -> None:
        """As `InstanceVariables.set`."""
        await self._send(_set(process_instance_id, variables))

    async def delete(self, process_instance_id: Id, *names: str) -> None:
        """As `InstanceVariables.delete`."""
        await self._send(_delete(process_instance_id, names))

    async def download(self, process_instance_id: Id, name: str, path: str | PathLike[str]) -> Path:
        """As `InstanceVariables.download`."""
        return await self._send(_download(process_instance_id, name, path))


def _all(process_instance_id: Id) -> Steps[Variables]:
    given("process_instance_id", process_instance_id)
    call = read(get_process_instance_variables, id=process_instance_id, deserialize_values=False)
    return from_dtos((yield from about_instance(call)))


def _get(process_instance_id: Id, name: str) -> Steps[object]:
    given("process_instance_id", process_instance_id)
    given("name", name)
    if name in (".", "..") or "/" in name or "\\" in name:  # servers take it for more than a name
        present = yield from _all(process_instance_id)
        return present[name]
    call = read(get_process_instance_variable, id=process_instance_id, var_name=name, deserialize_value=False)
    try:
        dto = yield from about_instance(call)
    except NoSuchInstance:
        yield from _missing(process_instance_id, name)
        raise
    return from_dtos({name: dto})[name]


def _set(process_instance_id: Id, variables: Mapping[str, object]) -> Steps[None]:
    given("process_instance_id", process_instance_id)
    body = PatchVariablesDto(modifications=(yield from encoded(variables)))
    yield from _patch(process_instance_id, body)


def _delete(process_instance_id: Id, names: tuple[str, ...]) -> Steps[None]:
    given("process_instance_id", process_instance_id)
    if not names:
        raise ValueError("delete: name at least one variable")
    yield from _patch(process_instance_id, PatchVariablesDto(deletions=[given("name", one) for one in names]))


def _patch(process_instance_id: Id, body: PatchVariablesDto) -> Steps[None]:
    yield from about_instance(write(modify_process_instance_variables, id=process_instance_id, body=body))


def _download(process_instance_id: Id, name: str, path: str | PathLike[str]) -> Steps[Path]:
    of = given("process_instance_id", process_instance_id), given("name", name)
    saving = Saving(get_process_instance_variable_binary, of, Path(path))
    try:
        saved: Path = yield from about_instance(again(saving))
    except NoSuchInstance:
        yield from _missing(process_instance_id, name)
        raise
    return saved


def _missing(process_instance_id: Id, name: str) -> Steps[None]:
    """Tell what a 404 is about: the instance, or the variable."""
    present = yield from _all(process_instance_id)
    if name not in present:
        raise MissingVariable(name, present)
