"""Dates as the engine writes and reads them: ``2026-01-02T03:04:05.678+0000``.

The engine takes exactly three digits of a second and an offset without colon. It refuses most other spellings;
six digits it reads as that many milliseconds, silently.
"""

from datetime import UTC, datetime

_NAIVE = len("2026-01-02T03:04:05.678")
_AWARE = len("2026-01-02T03:04:05.678+00:00")


def write(moment: datetime, name: str) -> str:
    """Spell a moment for the engine.

    Args:
        moment: An aware datetime; what is finer than a millisecond is cut off.
        name: The parameter or field it is for, to be named in the error.

    Raises:
        TypeError: It is no datetime.
        ValueError: It is naive, so it does not say which moment it means.
    """
    if not isinstance(moment, datetime):
        raise TypeError(f"{name}: a datetime is needed, not {moment!r}")
    text = moment.isoformat(timespec="milliseconds")
    if len(text) == _NAIVE:
        raise ValueError(f"{name}: {moment.isoformat()} is naive; give it a time zone, such as datetime.UTC")
    if len(text) > _AWARE:  # an offset with seconds, and the engine knows hours and minutes only
        text = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return text[:-3] + text[-2:]


def read(text: str | int) -> datetime:
    """Read a moment that the engine sent.

    Servers can be set to another format: without milliseconds or zone (then UTC is assumed), with a colon in the
    offset, or with milliseconds since 1970.

    Raises:
        ValueError: It is none.
    """
    if isinstance(text, int):
        try:
            return datetime.fromtimestamp(text / 1000, UTC)
        except (OverflowError, OSError) as error:
            raise ValueError("a moment beyond the calendar") from error
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
