"""Log lines that begin with their context: ``[WORKER_ID:1][TASK_ID:2] text``."""

import logging
from collections.abc import Mapping

from camunda_worker.compat.untyped import Untyped

logger = logging.getLogger("camunda_worker.compat")

_LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}


def log_with_context(
    message: str, context: Mapping[str, object] | None = None, log_level: str = "info", **kwargs: Untyped
) -> None:
    """Log a line.

    Args:
        message: The text.
        context: What stands before it, but for what is None.
        log_level: ``debug``, ``info``, ``warning`` or ``error``; all else is ``info``.
        kwargs: What `logging` takes, such as ``exc_info``.
    """
    prefix = "".join(f"[{name}:{value}]" for name, value in (context or {}).items() if value is not None)
    text = f"{prefix} {message}" if prefix else message
    # a percent sign in the text is none of a format: there are no arguments
    logger.log(_LEVELS.get(log_level, logging.INFO), text, stacklevel=2, **kwargs)
