"""Files of any size on their way to a path: in chunks, and whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol
from uuid import uuid4

import anyio.to_thread
from attrs import frozen

from camunda_rest.streams import AsyncDownload, Download
from camunda_worker.client.steps import Target


class Streamed(Protocol):
    """A module of `camunda_rest.api` whose answer is a file."""

    @property
    def stream(self) -> Callable[..., AbstractContextManager[Download]]: ...  # noqa: D102 - the class says it
    @property
    def astream(self) -> Callable[..., AbstractAsyncContextManager[AsyncDownload]]: ...  # noqa: D102 - the class says it


@frozen
class Saving:
    """A step that brings a file to a path; what stands there is replaced when all of it has come."""

    operation: Streamed
    arguments: tuple[str, ...]
    path: Path

    def run(self, target: Target) -> Path:
        """Read and write, and wait for it."""
        with (
            self.operation.stream(*self.arguments, client=target.rest) as download,
            _replacing(self.path) as file,
        ):
            for chunk in download:
                file.write(chunk)
        return self.path

    async def arun(self, target: Target) -> Path:
        """Read and write; no write blocks the event loop."""
        async with self.operation.astream(*self.arguments, client=target.rest) as download:
            with _replacing(self.path) as file:
                async for chunk in download:
                    await anyio.to_thread.run_sync(file.write, chunk)
        return self.path


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    # beside its target, for only within one file system a file is replaced at once
    unfinished = path.with_name(f".{uuid4().hex}.part")
    try:
        with unfinished.open("xb") as file:
            yield file
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
