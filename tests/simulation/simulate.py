"""Workers and an engine in virtual time: one seed is one history. CONTRIBUTING.md says more.

python tests/simulation/simulate.py 0 1000      # 1,000 seeds from 0 on; tells of each that breaks a promise
python tests/simulation/simulate.py 17          # that one, with its history
"""

import os
import sys

# else sets of texts have an order of their own each time
if __name__ == "__main__" and os.environ.get("PYTHONHASHSEED") != "0":
    os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {"PYTHONHASHSEED": "0"})  # noqa: S606

# isort: off
import virtual_time  # before anything that takes the clock for its own
# isort: on

import contextlib
import gc
import logging
import random
import traceback
import warnings
from collections.abc import AsyncIterator, Sequence

from ledger import Journal
from lockstep_threads import LockstepThreads
from scenario import scenario
from simulation import Simulation

import camunda_worker.run
import camunda_worker.worker
from camunda_worker.threads import HandlerThreads

_KNOWN = ("before the worker stopped", "its first poll was refused", "does not take the failure")
"""Of lines of the level ERROR: those that the weather explains."""


class _NoWatchdog:
    """It looks at threads, in real time."""

    @classmethod
    def of(cls, *_: object) -> "_NoWatchdog":
        return cls()

    @contextlib.asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        yield


def _stand_in() -> None:
    """For what is real in a worker: its watchdog, its threads, and the chance in its id."""
    camunda_worker.run.Watchdog = _NoWatchdog  # type: ignore[misc, assignment]  # for the program's life
    HandlerThreads.run = LockstepThreads.run  # type: ignore[assignment, method-assign]  # as above
    HandlerThreads.close = LockstepThreads.close  # type: ignore[assignment, method-assign]  # as above
    camunda_worker.worker.unique = lambda label: label


class _Accusing(logging.Handler):
    """Of a mistake of ours that is logged."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(logging.ERROR)
        self.journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        if not any(known in text for known in _KNOWN):
            self.journal.accuse(f"logged: {text[:200]} {record.exc_info or ''}")


def simulate(seed: int) -> Journal:
    random.seed(seed)
    one = Simulation(scenario(seed))
    accuse = one.journal.accuse
    logging.getLogger().handlers[:] = [_Accusing(one.journal)]
    sys.unraisablehook = lambda what: accuse(f"unraisable: {what.exc_value!r} {what.object!r}")
    try:
        virtual_time.run(one.run(), lambda context: accuse(f"to the loop's exception handler: {context}"))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this seed's
        accuse("".join(traceback.format_exception(error)))
    gc.collect()  # so that what was never retrieved is told now
    return one.journal


def main(first: int, count: int = 1) -> int:
    """How many seeds break a promise; each is told with the command that shows its history."""
    _stand_in()
    warnings.simplefilter("error")
    logging.getLogger("camunda_worker").setLevel(logging.INFO)
    gc.collect()
    gc.freeze()
    broken = 0
    for seed in range(first, first + count):
        journal = simulate(seed)
        if count == 1:
            print("\n".join(journal.lines))
        if journal.violations:
            broken += 1
            print(f"seed {seed}: .venv/bin/python tests/simulation/simulate.py {seed}")
            print("\n".join(f"    {one}" for one in journal.violations[:5]), flush=True)
    print(f"{broken} of {count} seeds from {first} break a promise", flush=True)
    return broken


def _numbers(arguments: Sequence[str]) -> Sequence[int]:
    return [int(one) for one in arguments]


if __name__ == "__main__":
    sys.exit(main(*_numbers(sys.argv[1:])) > 0)
