"""Who passes in which turn of the event loop."""

import asyncio
import contextvars

import pytest

from camunda_worker.turnstile import Turnstile

pytestmark = [pytest.mark.fast, pytest.mark.anyio]


async def turns(count: int, passed: list[int]) -> list[int]:
    """How many have passed by the end of each turn."""
    seen = []
    for _ in range(count):
        await asyncio.sleep(0)
        seen.append(len(passed))
    return seen


async def test_three_pass_at_once_and_three_in_each_turn_after_it_in_their_order() -> None:
    passed: list[int] = []
    turnstile = Turnstile(passed.append)
    for number in range(10):
        turnstile.come(number)
    assert passed == [0, 1, 2]
    assert await turns(4, passed) == [6, 9, 10, 10]
    assert passed == list(range(10))


async def test_who_comes_while_others_wait_comes_after_them() -> None:
    passed: list[int] = []
    turnstile = Turnstile(passed.append)
    for number in range(5):
        turnstile.come(number)
    await asyncio.sleep(0)  # two of three have passed in this turn
    turnstile.come(5)
    turnstile.come(6)
    assert passed == [0, 1, 2, 3, 4, 5]
    await asyncio.sleep(0)
    assert passed == [0, 1, 2, 3, 4, 5, 6]


async def test_after_a_pause_three_pass_at_once_again() -> None:
    passed: list[int] = []
    turnstile = Turnstile(passed.append)
    for number in range(3):
        turnstile.come(number)
    await turns(2, passed)
    for number in range(3, 7):
        turnstile.come(number)
    assert passed == [0, 1, 2, 3, 4, 5]


async def test_each_passes_in_the_context_in_which_it_has_come() -> None:
    current, passed = contextvars.ContextVar[int]("current"), list[tuple[int, int]]()
    turnstile = Turnstile[int](lambda number: passed.append((number, current.get())))

    def come(number: int) -> None:
        current.set(number)
        turnstile.come(number)

    for number in range(10):
        contextvars.copy_context().run(come, number)
    await turns(3, [])
    assert passed == [(number, number) for number in range(10)]
