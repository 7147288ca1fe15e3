"""Lists that page by themselves, whatever comes and goes between two pages."""

from bisect import insort
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from camunda_rest import Client
from camunda_rest.models import CountResultDto
from camunda_worker.client import listing, steps
from camunda_worker.client.listing import Listing, Pages, Query
from camunda_worker.client.steps import Call, Plan, read

pytestmark = pytest.mark.fast


@attrs.frozen
class Item:
    id: str


@attrs.define
class Stored:
    """An engine's items, sorted by id, and how it is asked for them."""

    ids: list[str]
    asked: list[tuple[int, int]] = attrs.field(factory=list)

    def query(self) -> Query[Item]:
        def page(first: int, most: int) -> Call[list[Item]]:
            return read(self, first=first, most=most)  # type: ignore[arg-type]  # a fake of an operation's module

        return Query(page, read(Counting(self)))  # type: ignore[arg-type]  # a fake of an operation's module

    def sync(self, *, first: int, most: int, **_: object) -> list[Item]:
        self.asked.append((first, most))
        return [Item(one) for one in self.ids[first : first + most]]


@attrs.define
class Counting:
    stored: Stored

    def sync(self, **_: object) -> CountResultDto:
        return CountResultDto(count=len(self.stored.ids))


def send(plan: Plan[Any]) -> Any:
    """Carry out a plan; no step of it needs an engine."""
    return steps.run(plan, steps.Target(Client("http://engine")))


@pytest.fixture(autouse=True)
def _small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "PAGE", 4)


def ids(count: int) -> list[str]:
    return [f"{number:03}" for number in range(count)]


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 7, 8, 30])
def test_all_items_come_once_and_in_order(count: int) -> None:
    stored = Stored(ids(count))
    assert [item.id for item in Listing(send, stored.query())] == ids(count)
    assert all(most == 4 for _, most in stored.asked)
    assert len(stored.asked) <= count // 3 + 1  # each page but the first repeats one item


def test_an_engine_that_knows_no_pages_is_asked_once() -> None:
    class Whole(Stored):
        def sync(self, **_: object) -> list[Item]:
            return super().sync(first=0, most=len(self.ids))

    stored = Whole(ids(9))
    assert [item.id for item in Listing(send, stored.query())] == ids(9)
    assert len(stored.asked) == 1


def test_pages_are_fetched_when_they_are_reached_and_each_iteration_asks_anew() -> None:
    stored = Stored(ids(30))
    items = Listing(send, stored.query())
    assert stored.asked == []
    assert next(iter(items)).id == "000"
    assert len(stored.asked) == 1
    stored.ids = ["a"]
    assert [item.id for item in items] == ["a"]


def test_the_first_item_and_the_count_fetch_no_page() -> None:
    stored = Stored(ids(30))
    items = Listing(send, stored.query())
    assert items.count() == 30
    assert stored.asked == []
    assert items.first() == Item("000")
    assert stored.asked == [(0, 1)]
    assert Listing(send, Stored([]).query()).first() is None


def test_a_list_whose_items_are_removed_one_by_one_is_seen_as_a_whole() -> None:
    stored = Stored(ids(30))
    seen = []
    for item in Listing(send, stored.query()):
        seen.append(item.id)
        stored.ids.remove(item.id)
    assert seen == ids(30)


changes = st.lists(st.tuples(st.booleans(), st.integers(0, 59)), max_size=8)


@given(start=st.sets(st.integers(0, 59), max_size=40), between=st.lists(changes, max_size=40))
def test_what_stays_comes_exactly_once_whatever_comes_and_goes_between_pages(
    start: set[int], between: list[list[tuple[bool, int]]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "PAGE", 4)
        stored = Stored([f"{number:03}" for number in sorted(start)])
        stays, seen = set(stored.ids), []
        pages = Pages(stored.query())
        while not pages.ended:
            seen += [item.id for item in send(pages.next())]
            for comes, number in between.pop() if between else []:
                one = f"{number:03}"
                if comes and one not in stored.ids:
                    insort(stored.ids, one)
                elif not comes and one in stored.ids:
                    stored.ids.remove(one)
                    stays.discard(one)
    assert len(seen) == len(set(seen))
    assert stays <= set(seen)
