"""The quick form: ours against the bare loop and raw aiohttp; it fails on gross regressions only."""

from attrs import frozen
from cases import CONCURRENCY, at_work
from contenders import AIOHTTP, OPERATIONS, OURS
from rounds import ratio, rounds, spread
from stub import StubEngine

ROUNDS = 5
SECONDS = 0.6


@frozen
class Limit:
    """What a ratio may be at most: well above what is measured, for machines are busy."""

    what: str
    measured: float
    most: float

    def __str__(self) -> str:
        word = "TOO MUCH" if self.measured > self.most else "well"
        return f"{self.what}: {self.measured:.2f}, at most {self.most:.2f}: {word}"


def check(stub: StubEngine) -> bool:
    """Measure and tell; whether all is well."""
    measured = rounds(ROUNDS, {one.name: at_work(one, stub, SECONDS) for one in (OURS, OPERATIONS, AIOHTTP)})
    cpu = {name: [one.cpu for one in samples] for name, samples in measured.items()}
    for name, figures in cpu.items():
        print(f"{name}: {spread(figures)} ms of CPU time per task")
    ours = measured[OURS.name]
    limits = [
        Limit("ours against the bare loop", ratio(cpu[OURS.name], cpu[OPERATIONS.name]), 2.2),
        Limit("the bare loop against raw aiohttp", ratio(cpu[OPERATIONS.name], cpu[AIOHTTP.name]), 2.2),
        Limit("requests per task", min(one.requests for one in ours), 1.4),
        Limit("connections", min(one.counters.connections for one in ours), CONCURRENCY + 1),
        Limit("tasks at once", max(one.counters.most_locked for one in ours), CONCURRENCY),
    ]
    print(*limits, sep="\n")
    return all(one.measured <= one.most for one in limits)
