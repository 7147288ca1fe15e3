"""The log of ``run``: lines for people, or JSON for programs; to stderr."""

import json
import logging
import sys
from datetime import UTC, datetime

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""What every record has; anything else is an extra."""


def set_up(level: str, *, as_json: bool) -> None:
    """Log to stderr.

    Raises:
        ValueError: There is no such level.
    """
    if level not in logging.getLevelNamesMapping():
        raise ValueError(f"--log-level {level.lower()}: it is debug, info, warning or error")
    handler = logging.StreamHandler(sys.stderr)
    lines = Lines("%(asctime)s %(levelname)-7s %(message)s", datefmt="%H:%M:%S")
    handler.setFormatter(JsonLines() if as_json else lines)
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "watchfiles"):  # a line for each request
        logging.getLogger(chatty).setLevel(max(logging.WARNING, logging.getLogger().level))


def extras(record: logging.LogRecord) -> dict[str, object]:
    """What was logged with ``extra=`` and has a value."""
    return {
        name: value for name, value in vars(record).items() if name not in _STANDARD and value is not None
    }


class Lines(logging.Formatter):
    """The message, and the business key: what people call the instance that it is about."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's
        """The line, without a traceback."""
        key = extras(record).get("business_key")
        return f"{super().formatMessage(record)}{f'  business_key={key}' if key else ''}"


class JsonLines(logging.Formatter):
    """One object for each line."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, with its traceback in it."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            "pid": record.process,
            **extras(record),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, default=str, ensure_ascii=False)
