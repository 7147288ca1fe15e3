"""Interleaved rounds: each contender once per round, so that a busy machine is as busy for all of them.

Every other round goes backwards: an engine that has done more is slower, and the stub may be warmer.
"""

import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def rounds(count: int, measurements: Mapping[str, Callable[[], T]]) -> dict[str, list[T]]:
    """What each measured in each round; who fails in one is left out of all, and the reason is told."""
    measured: dict[str, list[T]] = {name: [] for name in measurements}
    for number in range(count):
        order = list(measurements.items())
        for name, measure in order if number % 2 == 0 else reversed(order):
            if name not in measured:
                continue
            print(f"round {number + 1} of {count}: {name}", file=sys.stderr)
            try:
                measured[name].append(measure())
            except (RuntimeError, OSError) as error:
                print(f"left out: {name}: {error}", file=sys.stderr)
                del measured[name]
    return measured


def spread(figures: Sequence[float], form: str = ".3f") -> str:
    """The median, with the least and the most."""
    return f"{statistics.median(figures):{form}} ({min(figures):{form}}-{max(figures):{form}})"


def ratio(figures: Sequence[float], others: Sequence[float]) -> float:
    """The median of the ratios, round by round."""
    return statistics.median(one / other for one, other in zip(figures, others, strict=True))
