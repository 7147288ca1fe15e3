"""What is measured against the stub; each case prints its part of the table."""

import statistics
from collections.abc import Callable, Sequence

from contenders import (
    AIOHTTP,
    BARE,
    HTTPX,
    JAVASCRIPT,
    NOTHING,
    OPERATIONS,
    ORJSON,
    OTHERS,
    OURS,
    PROCESSES,
    STARTS,
    STARTS_HTTPX,
    THREADS,
    Contender,
)
from measure import Sample, calls, running, sample
from rounds import ratio, rounds, spread
from stub import Counters, StubEngine

CONCURRENCY = 10
_PAUSE = 0.1
_LIMITS = (10, 50, 500)
_MOST = _LIMITS[-1]
_COMPUTING = 2
_VARIABLES = 20
_COLD = 20
"""Tasks of a process that has just begun, which do not count for its latency."""
_MANY = 100_000


def no_op(stub: StubEngine, count: int, seconds: float, others: Sequence[Contender] = OTHERS) -> None:
    """Handlers that do nothing, of everybody."""
    everybody = [OURS, THREADS, OPERATIONS, AIOHTTP, HTTPX, *others]
    measured = rounds(count, {one.name: at_work(one, stub, seconds) for one in everybody})
    bare = [one.cpu for one in measured[OPERATIONS.name]]
    official = [one.cpu for one in measured.get(JAVASCRIPT.name, ())]
    print(f"\n### No-op handlers, concurrency {CONCURRENCY}: milliseconds of CPU time per task\n")
    print(
        "| | ms, median (least-most) | against the bare loop | against the JavaScript client | requests per task | connections |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    for name, samples in measured.items():
        cpu = [one.cpu for one in samples]
        against = f"{ratio(cpu, official):.2f}" if official else ""
        requests = statistics.median(one.requests for one in samples)
        connections = max(one.counters.connections for one in samples)
        print(
            f"| {name} | {spread(cpu)} | {ratio(cpu, bare):.2f} | {against} | {requests:.2f} | {connections} |"
        )


def pauses(stub: StubEngine, count: int, seconds: float) -> None:
    """Handlers that wait, at several concurrencies; how far a bare loop gets shows what the machine can do."""

    def at(one: Contender, concurrency: int) -> Callable[[], Sample]:
        return at_work(one, stub, seconds, ("--pause", str(_PAUSE)), concurrency=concurrency)

    rows = {
        **{f"{limit}": (limit, at(OURS, limit)) for limit in _LIMITS},
        f"{_MOST}, by `run --processes 2`": (_MOST, at(PROCESSES[1], _MOST // 2)),
    }
    bare = {f"{AIOHTTP.name}, {limit}": at(AIOHTTP, limit) for limit in _LIMITS}
    measured = rounds(count, {text: measure for text, (_, measure) in rows.items()} | bare)
    ten = [one.cpu for one in measured["10"]]
    print(f"\n### Handlers of {1_000 * _PAUSE:.0f} ms\n")
    print(
        "| at once | of the ideal rate | raw aiohttp | most at once | CPU ms per task | against 10 at once |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    for text, (limit, _) in rows.items():
        samples = measured[text]
        rates, bare_rates = (
            spread([100 * one.rate * _PAUSE / limit for one in some], ".0f")
            for some in (samples, measured[f"{AIOHTTP.name}, {limit}"])
        )
        cpu = [one.cpu for one in samples]
        most = max(one.counters.most_locked for one in samples)
        print(f"| {text} | {rates} % | {bare_rates} % | {most} | {spread(cpu)} | {ratio(cpu, ten):.2f} |")


def processes(stub: StubEngine, count: int, seconds: float) -> None:
    """Handlers that compute, in one process and in two."""
    measured = rounds(
        count, {one.name: at_work(one, stub, seconds, concurrency=_COMPUTING) for one in PROCESSES}
    )
    alone = [one.rate for one in measured[PROCESSES[0].name]]
    print(f"\n### Handlers that compute for 20 ms, `run --processes`, {_COMPUTING} at once in each\n")
    print("| | tasks per second | against one | CPU ms per task, all processes |\n| --- | --- | --- | --- |")
    for name, samples in measured.items():
        rates = [one.rate for one in samples]
        cpu = spread([one.cpu for one in samples], ".1f")
        print(f"| {name} | {spread(rates, '.1f')} | {ratio(rates, alone):.2f} | {cpu} |")


def variables(stub: StubEngine, count: int, seconds: float) -> None:
    """Many variables, all of them read, and some given back; by either of the JSON libraries."""
    options = ("--read", "--out", "5")
    measured = rounds(
        count,
        {
            f"{one.name}, {number}": at_work(one, stub, seconds, options if number else (), variables=number)
            for one in (OURS, ORJSON)
            for number in (0, _VARIABLES)
        },
    )
    print(f"\n### Variables: milliseconds of CPU time per task, none and {_VARIABLES} in and 5 out\n")
    print("| | none | with them | against none |\n| --- | --- | --- | --- |")
    for one in (OURS, ORJSON):
        none, many = ([each.cpu for each in measured[f"{one.name}, {number}"]] for number in (0, _VARIABLES))
        print(f"| {one.name} | {spread(none)} | {spread(many)} | {ratio(many, none):.2f} |")


def latency(stub: StubEngine, count: int, tasks: int) -> None:
    """From a task that wakes an idle poll to its handler, and to its completion."""

    def answered(one: Contender) -> Callable[[], Counters]:
        def measure() -> Counters:
            with running(one, stub, CONCURRENCY, ("--begun",), hold=20, most=1) as process:
                return process.wait_until(stub, lambda counters: len(counters.ended) >= _COLD + tasks)

        return measure

    measured = rounds(count, {one.name: answered(one) for one in (OURS, OPERATIONS, AIOHTTP)})
    print("\n### An idle poll is answered with a task: milliseconds, p50 / p99\n")
    print("| | the handler begins | its completion arrives |\n| --- | --- | --- |")
    for name, runs in measured.items():
        begun = [nanoseconds for run in runs for nanoseconds in run.begun[_COLD:]]
        ended = [nanoseconds for run in runs for nanoseconds in run.ended[_COLD:]]
        print(f"| {name} | {_percentiles(begun)} | {_percentiles(ended)} |")


def beginnings(stub: StubEngine, count: int) -> None:
    """CPU time from the import of a client to its first poll: without what an interpreter takes that imports none."""

    def first_poll(one: Contender) -> Callable[[], float]:
        def measure() -> float:
            with running(one, stub, CONCURRENCY, supply=0) as process:
                process.wait_until(stub, lambda counters: counters.requests >= 1)
                return process.cpu()

        return measure

    measured = rounds(count, {one.name: first_poll(one) for one in (NOTHING, OURS, BARE, AIOHTTP)})
    start = statistics.median(measured.pop(NOTHING.name))
    print("\n### From the import to the first poll: seconds of CPU time\n\n| | s |\n| --- | --- |")
    for name, seconds in measured.items():
        print(f"| {name} | {spread([one - start for one in seconds])} |")
    print(f"\nThe start of the interpreter is not in it: {start:.3f} s.")


def memory(stub: StubEngine, tasks: int = _MANY) -> None:
    """Per task in flight, and after many of them."""

    def in_flight(limit: int) -> int:
        with running(OURS, stub, limit, ("--pause", "600")) as process:
            process.wait_until(stub, lambda counters: counters.fetched >= limit)
            process.settle()
            return process.kilobytes()

    few, many = in_flight(10), in_flight(510)
    with running(OURS, stub, CONCURRENCY) as process:
        process.wait_until(stub, lambda counters: counters.completed >= tasks // 10)
        early = process.kilobytes()
        process.wait_until(stub, lambda counters: counters.completed >= tasks)
        late = process.kilobytes()
    print(f"\n### Memory\n\n{(many - few) / 500:.1f} kB for each task in flight; ", end="")
    print(f"{early} kB after {tasks // 10} tasks, {late} kB after {tasks}")


def starts(stub: StubEngine, count: int) -> None:
    """Starting process instances one after the other."""
    measured = rounds(count, {one.name: _starting(one, stub) for one in (STARTS, STARTS_HTTPX)})
    cpu = {name: [one for one, _ in figures] for name, figures in measured.items()}
    print("\n### Starting a process instance: milliseconds of CPU time per call\n")
    print("| | ms | against httpx | connections |\n| --- | --- | --- | --- |")
    for name, figures in measured.items():
        connections = max(counters.connections for _, counters in figures)
        print(
            f"| {name} | {spread(cpu[name])} | {ratio(cpu[name], cpu[STARTS_HTTPX.name]):.2f} | {connections} |"
        )


def _starting(one: Contender, stub: StubEngine) -> Callable[[], tuple[float, Counters]]:
    def measure() -> tuple[float, Counters]:
        with running(one, stub, 1) as process:
            return calls(process, stub, 500), stub.counters()

    return measure


def at_work(
    one: Contender,
    stub: StubEngine,
    seconds: float,
    options: Sequence[str] = (),
    concurrency: int = CONCURRENCY,
    **settings: int,
) -> Callable[[], Sample]:
    """Looks at a contender for so many seconds, with these settings of the stub."""

    def measure() -> Sample:
        with running(one, stub, concurrency, options, **settings) as process:
            return sample(process, stub, seconds, one.warm_up)

    return measure


def _percentiles(nanoseconds: Sequence[int]) -> str:
    hundredths = statistics.quantiles(nanoseconds, n=100)
    return f"{hundredths[49] / 1e6:.2f} / {hundredths[98] / 1e6:.2f}"
