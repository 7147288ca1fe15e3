"""What several commands take, and how they end."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from attrs import field, frozen

if TYPE_CHECKING:
    from camunda_worker.connection import Connection
    from camunda_worker.errors import CamundaError

FAILED = 1
"""The engine said no, or nothing; or something was found."""
WRONG_USE = 2
"""What was typed cannot be done; nothing was sent."""

Url = Annotated[
    str | None,
    typer.Option(
        "--url",
        metavar="URL",
        help="The engine's REST API; else CAMUNDA_BASE_URL, else http://localhost:8080/engine-rest.",
    ),
]
User = Annotated[
    str | None,
    typer.Option(
        "--user", metavar="NAME", help="User for Basic auth; the password is CAMUNDA_PASSWORD, or asked for."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
TenantId = Annotated[str | None, typer.Option("--tenant-id", metavar="ID", help="Whose it is.")]
BusinessKey = Annotated[
    str | None, typer.Option("--business-key", metavar="KEY", help="Your own name for the instance.")
]
VariablesOf = Annotated[
    list[str],
    typer.Option(
        "-v",
        "--variable",
        metavar="NAME=VALUE",
        help="A variable, as often as there are any: a number, true, false, null, or else text;"
        " NAME:=JSON for JSON, NAME=@PATH for a file, NAME:=@PATH for JSON in a file.",
    ),
]


@frozen
class Access:
    """Which engine, and as whom; what is not said here, the environment says.

    Attributes:
        url: The engine's.
        user: For Basic auth.
        password: The user's.
    """

    url: str | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False)

    @property
    def says_nothing(self) -> bool:
        """Whether all is left to the environment."""
        return self.url is None and self.user is None

    def connection(self) -> "Connection":
        """The connection.

        Raises:
            ValueError: An option or a variable cannot be used; its name is told.
        """
        from camunda_worker.connection import Connection, Settings  # noqa: PLC0415 - not for --help

        settings: Settings = {}
        if self.url is not None:
            settings["base_url"] = self.url
        if self.user is not None:
            settings["auth"] = (self.user, self.password or "")
        return Connection.from_environment(**settings)


def access(url: str | None, user: str | None) -> Access:
    """What the options say; a password that nobody has told is asked for.

    Raises:
        ValueError: The url holds a password, or there is none and nobody to ask; or its file cannot be read.
    """
    if url is not None and "@" in url:
        raise ValueError(
            "--url: credentials do not belong in the url, which is logged; give --user and CAMUNDA_PASSWORD"
        )
    return Access(url) if user is None else Access(url, user, _password(user))


def _password(user: str) -> str:
    from camunda_worker.environment import password_of  # noqa: PLC0415 - not for --help

    if password := password_of(os.environ):
        return password
    if _has_terminal():
        asked: str = typer.prompt(f"Password of {user}", hide_input=True, err=True)
        return asked
    if piped := sys.stdin.readline().rstrip("\n"):  # getpass would read it, too, but warn that it is echoed
        return piped
    raise ValueError(f"--user {user}: CAMUNDA_PASSWORD is not set and nobody can be asked here")


def _has_terminal() -> bool:
    """Whether getpass has where to ask without an echo: /dev/tty, whatever stdin is; where there is none, stdin."""
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | getattr(os, "O_NOCTTY", 0)))  # Windows has no such flag
    except OSError:
        return sys.stdin.isatty()
    return True


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
