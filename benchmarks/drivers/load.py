"""What a driver is told on its command line, and what its handler does for each task."""

import argparse
import time
from datetime import UTC, datetime
from typing import Any

_parser = argparse.ArgumentParser()
_parser.add_argument("url")
_parser.add_argument("concurrency", type=int)
_parser.add_argument("--pause", type=float, default=0.0, help="seconds that a handler takes")
_parser.add_argument("--out", type=int, default=0, help="how many variables it gives back")
_parser.add_argument("--read", action="store_true", help="it reads all its variables")
_parser.add_argument("--begun", action="store_true", help="it tells when it began")
_parser.add_argument("--variant", default="", help="which of the driver's kinds")
load = _parser.parse_args()

TOPIC = "benchmark"
LOCK_SECONDS = 60
POLL_SECONDS = 5

_MOMENT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
_OUT: list[Any] = [{"street": "High Street", "number": 7}, _MOMENT, "a text of some length", 42, 4.2]


def variables(begun: int) -> dict[str, Any]:
    """What the handler gives back, which began at that moment of the monotonic clock, in nanoseconds."""
    values = {f"out{number}": _OUT[number % len(_OUT)] for number in range(load.out)}
    return {**values, "begun": begun} if load.begun else values


def now() -> int:
    """Nanoseconds on the monotonic clock."""
    return time.monotonic_ns()
