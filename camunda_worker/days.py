"""Days as moments: the engine's Date is a moment, and a `date` is sent as the one at which it begins here."""

from datetime import date, datetime


def beginning_of(day: date) -> datetime:
    """Midnight in the local time zone; where clocks go forward just then, the moment after.

    Raises:
        OverflowError, ValueError: It lies outside of the calendar.
    """
    begins = datetime(day.year, day.month, day.day).astimezone()
    return begins if begins.date() == day else datetime(day.year, day.month, day.day, fold=1).astimezone()


def day_that_begins_at(moment: datetime) -> date | None:
    """The day that begins at this moment in the local time zone, if one does."""
    day = moment.astimezone().date()
    return day if beginning_of(day) == moment else None
