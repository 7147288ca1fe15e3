"""Days as moments: the engine's Date is a moment, and a `date` is sent as the one at which it begins here."""

import time
from datetime import UTC, date, datetime


def here(moment: datetime) -> datetime:
    """The same moment in the local time zone."""
    # containers are in UTC, mostly, and to find out for each moment takes as long as to decode it
    if moment.tzinfo is UTC and time.timezone == time.altzone == 0 and time.tzname == ("UTC", "UTC"):
        return moment
    try:
        return moment.astimezone()
    except OverflowError:  # 9999-12-31, which some write for "never"
        return moment


def beginning_of(day: date) -> datetime:
    """Midnight in the local time zone; where clocks go forward just then, the moment after.

    Raises:
        OverflowError, ValueError: It lies outside of the calendar.
    """
    begins = datetime(day.year, day.month, day.day).astimezone()
    return begins if begins.date() == day else datetime(day.year, day.month, day.day, fold=1).astimezone()


def day_that_begins_at(moment: datetime) -> date | None:
    """The day that begins at this moment in the local time zone, if one does."""
    day = here(moment).date()
    return day if beginning_of(day) == moment else None
