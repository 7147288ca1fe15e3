"""Lists that page by themselves.

Pages are asked for in an order that is total and does not change, by the ids that the engine gives. What comes or goes
between two pages shifts the positions of what follows, so each page begins with the last item of the one before: it
shows that nothing was skipped. If it is not there, the page is asked for from further back, and what was seen before
is left out.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Generic, Protocol, TypeVar

from attrs import define, field, frozen

from camunda_rest.models import CountResultDto
from camunda_worker.client.steps import AsyncSend, Call, Operation, Send, Steps, read

PAGE = 250
"""Items a page: some tens of milliseconds each."""


class Identified(Protocol):
    """What the engine lists."""

    @property
    def id(self) -> str | None: ...  # noqa: D102 - the class says it


Item = TypeVar("Item", bound=Identified)


@frozen
class Query(Generic[Item]):
    """What a list asks for.

    Attributes:
        page: A call by the position of the page's first item and the greatest number of items.
        size: The call that counts.
    """

    page: Callable[[int, int], Call[list[Item]]]
    size: Call[CountResultDto]

    @classmethod
    def of(
        cls, items: Operation[list[Item]], size: Operation[CountResultDto], **arguments: object
    ) -> "Query[Item]":
        """A query by two operations with the same arguments."""

        def page(first: int, most: int) -> Call[list[Item]]:
            return read(items, **arguments, first_result=first, max_results=most)

        return cls(page, read(size, **arguments))

    def count(self) -> Steps[int]:
        """How many there are."""
        return (yield from self.size).count or 0

    def first(self) -> Steps[Item | None]:
        """The first one, if there is any."""
        return next(iter((yield from self.page(0, 1))), None)


@define
class Pages(Generic[Item]):
    """The pages of a query, one after the other; the ids of all items so far are kept, some 150 bytes each."""

    query: Query[Item]
    ended: bool = False
    _end: int = 0
    _seen: set[str | None] = field(factory=set)

    def next(self) -> Steps[list[Item]]:
        """What the next page brings; it may be nothing, though it is not the last."""
        start, page = yield from self._overlapping()
        self._end = start + len(page)
        self.ended = len(page) != PAGE  # there are more where the engine knows no pages
        new = [item for item in page if item.id not in self._seen]
        self._seen.update(item.id for item in new)
        return new

    def _overlapping(self) -> Steps[tuple[int, list[Item]]]:
        back = 1
        while True:
            start = max(self._end - back, 0)
            page = yield from self.query.page(start, PAGE)
            if start == 0 or (page and page[0].id in self._seen):
                return start, page
            back *= PAGE


@frozen
class Listing(Generic[Item]):
    """A list that is fetched in pages while it is iterated over; each iteration asks anew.

    What is there from the first page to the last comes exactly once, whatever comes and goes meanwhile; what does come
    or go meanwhile may or may not be among it. If the list is sorted by something that changes, such as retries, an item
    that changes counts as one that comes or goes.

    Raises:
        EngineError: The engine refuses the query.
        EngineUnreachable: It does not answer, after three tries.
    """

    _send: Send
    _query: Query[Item]

    def __iter__(self) -> Iterator[Item]:
        pages = Pages(self._query)
        while not pages.ended:
            yield from self._send(pages.next())

    def count(self) -> int:
        """How many the engine counts now, by the operation ``…/count``; no item is fetched."""
        return self._send(self._query.count())

    def first(self) -> Item | None:
        """The first item, None if there is none; no other is fetched."""
        return self._send(self._query.first())


@frozen
class AsyncListing(Generic[Item]):
    """As `Listing`, for ``async for``."""

    _send: AsyncSend
    _query: Query[Item]

    async def __aiter__(self) -> AsyncIterator[Item]:
        pages = Pages(self._query)
        while not pages.ended:
            for item in await self._send(pages.next()):
                yield item

    async def count(self) -> int:
        """As `Listing.count`."""
        return await self._send(self._query.count())

    async def first(self) -> Item | None:
        """As `Listing.first`."""
        return await self._send(self._query.first())
