"""One way to write a test for both faces of the client."""

import asyncio
import inspect
from collections.abc import AsyncIterable, Iterator
from typing import Any


class Awaited:
    """The asynchronous face, each call in one event loop, so that one test shows both."""

    def __init__(self, face: Any, runner: asyncio.Runner) -> None:
        self._face, self._runner = face, runner

    def __getattr__(self, name: str) -> Any:
        return self._wrapped(getattr(self._face, name))

    def __iter__(self) -> Iterator[Any]:
        return iter(self._runner.run(_all(self._face)))

    def _wrapped(self, value: Any) -> Any:
        if inspect.iscoroutinefunction(value):
            return lambda *args, **kwargs: self._runner.run(value(*args, **kwargs))
        if inspect.ismethod(value):
            return lambda *args, **kwargs: self._wrapped(value(*args, **kwargs))
        return Awaited(value, self._runner)


async def _all(items: AsyncIterable[Any]) -> list[Any]:
    return [item async for item in items]
