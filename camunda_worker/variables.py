"""A task's variables: decoded when they are asked for, encoded all at once."""

from collections.abc import Iterator, KeysView, Mapping
from copy import copy
from typing import Any, Self

from camunda_worker.decoding import decode
from camunda_worker.encoding import encode, sendable
from camunda_worker.errors import MissingVariable, VariableError
from camunda_worker.values import TypedValue

__all__ = ["TypedValue", "Variables", "encode_all"]


class Variables(Mapping[str, object]):
    """Variables by name, decoded at first access.

    A value that cannot be decoded raises `VariableError` for that name only; `wire` shows what the engine sent.
    """

    __slots__ = ("_decoded", "_sent")

    def __init__(self, typed: Mapping[str, TypedValue]) -> None:
        """Take the wire forms; nothing is decoded yet."""
        self._sent: Mapping[str, Any] = typed
        self._decoded: dict[str, object] = {}

    def __getitem__(self, name: str) -> object:
        decoded = self._decoded
        if name in decoded:
            return decoded[name]
        try:
            sent = self._sent[name]
        except KeyError:
            raise MissingVariable(name, self._sent) from None
        value = decoded[name] = self._decode(name, sent)
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._sent)

    def __len__(self) -> int:
        return len(self._sent)

    def __contains__(self, name: object) -> bool:
        return name in self._sent

    def keys(self) -> KeysView[str]:
        """The names."""
        return self._sent.keys()

    def __repr__(self) -> str:
        """Names only: values may be large, or secret."""
        return f"Variables({', '.join(self._sent)})"

    def wire(self, name: str) -> TypedValue:
        """The variable as the engine sent it.

        Raises:
            MissingVariable: There is no such variable.
        """
        try:
            return self._typed(self._sent[name])
        except KeyError:
            raise MissingVariable(name, self._sent) from None

    def with_value(self, name: str, value: object) -> Self:
        """The same variables, of which one has this value; its wire form stays what the engine sent."""
        changed = copy(self)
        changed._decoded = {**self._decoded, name: value}  # noqa: SLF001 - one of its own kind
        return changed

    # what was sent of one variable, of which `dtos` has another form
    def _typed(self, sent: Any) -> TypedValue:
        typed: TypedValue = sent
        return typed

    def _decode(self, name: str, sent: Any) -> object:
        return decode(name, sent.type, sent.value, sent.value_info)


def encode_all(variables: Mapping[str, object] | None) -> dict[str, TypedValue]:
    """Encode variables by name.

    Raises:
        VariableError: A value has no form that the engine takes; it names the variable.
    """
    return {_name(name): encode(name, value) for name, value in (variables or {}).items()}


def _name(name: object) -> str:
    if not isinstance(name, str):
        raise VariableError(str(name), f"a name is a string, not a {type(name).__name__}")
    return name if name.isascii() else sendable(name, name)
