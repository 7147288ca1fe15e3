"""Which engine a command asks, and as whom."""

import os
import sys
from typing import TYPE_CHECKING

import typer
from attrs import field, frozen

if TYPE_CHECKING:
    from camunda_worker.connection import Connection


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
        ValueError: The url is none, or holds a password; or there is none and nobody to ask, or its file cannot be read.
    """
    if url is not None:
        from camunda_worker import connection, urls  # noqa: PLC0415 - not for --help

        urls.checked(url, "--url", instead="--user and CAMUNDA_PASSWORD", example=connection.DEFAULT_URL)
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
