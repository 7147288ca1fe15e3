"""Whether an engine has its Spin plugin, without which it takes no Json, no Xml and no JSON Object."""

from collections.abc import Iterator

from attrs import define, field

from camunda_rest import Client
from camunda_rest.api.process_instance import set_process_instance_variable
from camunda_rest.models import VariableMap, VariableValueDto
from camunda_rest.types import Unset
from camunda_worker.changes import Turn
from camunda_worker.dtos import from_dtos
from camunda_worker.errors import (
    AccessDenied,
    CamundaError,
    EngineFault,
    InvalidRequest,
    NotFound,
    UnexpectedAnswer,
    VariableError,
)

_NOWHERE = "no-such-instance"
"""An engine reads the variable before it looks for the instance, so its answer tells, and nothing is changed."""
_QUESTION = VariableValueDto(value="{}", type_="Json")
_NO_WAY = frozenset({403, 404, 405})
"""What a gateway says that lets workers pass and nothing else."""


@define
class Spin:
    """What is known of one engine; it is asked once, and only when something needs to know.

    `check` and `acheck` raise a `VariableError` for the first variable that the engine does not take. An outage during
    the asking is raised as it is, and the next time is asked again.
    """

    _there: bool | None = None
    _asking: Turn = field(factory=Turn, init=False)
    """Not asyncio's lock, which is one event loop's for ever once somebody has waited for it: clients outlive theirs."""

    def check(self, client: Client, *variables: VariableMap | Unset | None) -> None:
        """``PUT /process-instance/{none}/variables/spin``, if the answer is needed and not known."""
        if self._there:
            return
        for name in _in_need(*variables):
            if self._there is None:
                self._there = _ask(client)
            if not self._there:
                raise without_spin(name)

    async def acheck(self, client: Client, *variables: VariableMap | Unset | None) -> None:
        """As `check`."""
        if self._there:
            return
        for name in _in_need(*variables):
            if self._there is None:
                await self._asking.take()
                try:
                    if self._there is None:  # who came first has asked
                        self._there = await _aask(client)
                finally:
                    self._asking.give()
            if not self._there:
                raise without_spin(name)


def without_spin(name: str) -> VariableError:
    """What to say of a variable that such an engine does not take."""
    return VariableError(
        name,
        "it would be sent as Json or Xml, and the engine takes neither without its Spin plugin;"
        " add the plugin to the engine, or send json_text(value), which is a String",
    )


def _in_need(*variables: VariableMap | Unset | None) -> Iterator[str]:
    for some in variables:
        if some:
            typed = from_dtos(some)
            yield from (name for name in typed if typed.wire(name).needs_spin)


def _ask(client: Client) -> bool:
    try:
        set_process_instance_variable.sync(_NOWHERE, "spin", client=client, body=_QUESTION)
    except CamundaError as error:
        return _is_there(error)
    return True


async def _aask(client: Client) -> bool:
    try:
        await set_process_instance_variable.asyncio(_NOWHERE, "spin", client=client, body=_QUESTION)
    except CamundaError as error:
        return _is_there(error)
    return True


def _is_there(answer: CamundaError) -> bool:
    """What the answer says; where the question may not be asked, the engine's verdict on the result itself decides."""
    match answer:
        case InvalidRequest() if "Unsupported value type" in answer.message:
            return False
        case EngineFault() if "doesn't exist" in answer.message:
            return True
        case NotFound():
            return True
        case AccessDenied() | UnexpectedAnswer() if answer.status in _NO_WAY:
            return True
        case _:
            raise answer
