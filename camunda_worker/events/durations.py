"""How records take durations."""

from datetime import timedelta


def as_timedelta(value: timedelta | float) -> timedelta:
    """A duration, or seconds, which become one only when a record is made: mostly nobody listens."""
    return value if isinstance(value, timedelta) else timedelta(seconds=value)
