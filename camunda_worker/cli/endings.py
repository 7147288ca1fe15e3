"""How commands end: the exit codes, and what the user can act on in one line."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from camunda_worker.errors import CamundaError

FAILED = 1
"""The engine said no, or nothing; or something was found."""
WRONG_USE = 2
"""What was typed cannot be done; nothing was sent."""
REFUSED = 3
"""The first poll of ``run`` was refused, by the engine or by who gives tokens for it."""


@contextmanager
def ending_with_errors_told() -> Iterator[None]:
    """What the user can act on is one line on stderr and an exit code, not a traceback."""
    from camunda_worker.errors import (  # noqa: PLC0415 - not for --help
        CamundaError,
        EngineUnreachable,
        NoCredentials,
        VariableError,
    )

    try:
        yield
    except BrokenPipeError:  # who reads has enough, as `head`; click ends quietly
        raise
    except (VariableError, ValueError, TypeError, OSError) as error:
        end(str(error), WRONG_USE)
    except EngineUnreachable as error:
        is_it = "" if isinstance(error.__cause__, NoCredentials) else "is it up? "
        end(f"{error}; {is_it}camunda-worker doctor looks further", FAILED)
    except CamundaError as error:
        end(advised(error), FAILED)


def advised(error: "CamundaError") -> str:
    """What the engine said; and who is not let in learns what to look at."""
    from camunda_worker.errors import AccessDenied  # noqa: PLC0415 - not for --help

    if isinstance(error, AccessDenied):
        return f"{error}; {_who(error.status)}; camunda-worker doctor looks further"
    return str(error)


def _who(status: int) -> str:
    if status == HTTPStatus.UNAUTHORIZED:
        return "CAMUNDA_USER and CAMUNDA_PASSWORD, or --user, say who asks"
    return "this user may not do it"


def end(text: str, code: int) -> NoReturn:
    """Say why, and exit."""
    print(f"camunda-worker: {text}", file=sys.stderr)  # noqa: T201 - the command line's own voice
    sys.exit(code)
