"""Downloads in chunks: for files too large to be held in memory."""

from collections.abc import AsyncIterator, Iterator

import httpx

from . import answers
from .types import file_name, mime_type


class Download:
    """A file being read; iterate over it for its chunks.

    Attributes:
        file_name: The file's name, if the engine tells it.
        mime_type: Its content type.
    """

    def __init__(self, response: httpx.Response, operation: str) -> None:
        self.file_name = file_name(response)
        self.mime_type = mime_type(response)
        self._response = response
        self._operation = operation

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._response.iter_bytes()
        except httpx.RequestError as error:
            raise answers.unreachable(error, self._operation, self._response.url) from error


class AsyncDownload:
    """A file being read; iterate over it asynchronously for its chunks.

    Attributes:
        file_name: The file's name, if the engine tells it.
        mime_type: Its content type.
    """

    def __init__(self, response: httpx.Response, operation: str) -> None:
        self.file_name = file_name(response)
        self.mime_type = mime_type(response)
        self._response = response
        self._operation = operation

    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._response.aiter_bytes():
                yield chunk
        except httpx.RequestError as error:
            raise answers.unreachable(error, self._operation, self._response.url) from error
