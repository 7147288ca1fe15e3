"""Calling operations: in one colour, with a look at what really came, and a count of what has been called."""

from __future__ import annotations

import asyncio
import functools
import importlib
import itertools
import pkgutil
from collections.abc import Collection, Iterator
from types import ModuleType
from typing import Any, get_type_hints

import httpx
from attrs import define, field

import camunda_rest.api
from camunda_rest import Client
from conformance.answers import faults

COLOURS = ("sync", "asyncio")


@functools.cache
def every_operation() -> dict[str, ModuleType]:
    """The modules of all operations, by ``tag.operation``."""
    return {
        f"{tag.name}.{operation.name}": importlib.import_module(
            f"camunda_rest.api.{tag.name}.{operation.name}"
        )
        for tag in pkgutil.iter_modules(camunda_rest.api.__path__)
        for operation in pkgutil.iter_modules([f"{camunda_rest.api.__path__[0]}/{tag.name}"])
    }


@define
class Coverage:
    """Which operations have been called on one engine, in which colours, and had the answer they announce."""

    called: dict[str, set[str]] = field(factory=dict)

    def add(self, operation: ModuleType, colour: str) -> None:
        name = ".".join(operation.__name__.split(".")[-2:])
        self.called.setdefault(name, set()).add(colour)

    def missing(self, without: Collection[str] = ()) -> list[str]:
        """The operations that have not been called in both colours, less those that the engine need not have."""
        return sorted(
            name
            for name in every_operation()
            if name not in without and len(self.called.get(name, ())) < len(COLOURS)
        )

    def table(self) -> Iterator[str]:
        """By tag of which anything has been called: how many operations in both colours, and which not."""
        missing = set(self.missing())
        for tag, names in itertools.groupby(every_operation(), lambda name: name.partition(".")[0]):
            operations = list(names)
            left = [name.partition(".")[2] for name in operations if name in missing]
            if len(left) < len(operations):
                yield f"{tag:42}{len(operations) - len(left):3} of {len(operations):3}  {' '.join(left)}"


@define
class Call:
    """Calls an operation and checks that its result is what it announces and what the engine sent.

        task = call(get_task, task_id)

    Positional arguments stand in the path, keywords are the query and the body. A file is streamed as well. Refusals
    are raised.

    Attributes:
        url: The engine.
        colour: ``sync`` or ``asyncio``.
        newer: Fields that this engine sends and the document does not know.
        response: The latest answer, as it came.
    """

    url: str
    colour: str
    coverage: Coverage
    newer: tuple[str, ...] = ()
    response: httpx.Response = field(init=False)

    # Any: each operation has a type of its own; tests/typing looks at those
    def __call__(self, operation: ModuleType, *path: str, **arguments: object) -> Any:
        result = (
            self._sync(operation, *path, **arguments)
            if self.colour == "sync"
            else asyncio.run(self._asyncio(operation, *path, **arguments))
        )
        shape = get_type_hints(getattr(operation, self.colour))["return"]
        wrong = [one for one in faults(shape, result, self.response) if not one.endswith(self.newer)]
        assert not wrong, "\n".join(wrong)
        self.coverage.add(operation, self.colour)
        if hasattr(result, "payload"):
            result.payload.seek(0)
        return result

    def _keep(self, response: httpx.Response) -> None:
        self.response = response

    async def _akeep(self, response: httpx.Response) -> None:
        self.response = response

    def _sync(self, operation: ModuleType, *path: str, **arguments: object) -> object:
        with Client(self.url, verify=False, event_hooks={"response": [self._keep]}) as client:
            if hasattr(operation, "stream"):
                with operation.stream(*path, client=client, **arguments) as download:
                    streamed = b"".join(download)
            result = operation.sync(*path, client=client, **arguments)
        if hasattr(operation, "stream"):
            assert streamed == self.response.content
        return result

    async def _asyncio(self, operation: ModuleType, *path: str, **arguments: object) -> object:
        async with Client(self.url, verify=False, event_hooks={"response": [self._akeep]}) as client:
            if hasattr(operation, "astream"):
                async with operation.astream(*path, client=client, **arguments) as download:
                    streamed = b"".join([chunk async for chunk in download])
            result = await operation.asyncio(*path, client=client, **arguments)
        if hasattr(operation, "astream"):
            assert streamed == self.response.content
        return result
