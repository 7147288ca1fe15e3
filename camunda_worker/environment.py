"""A connection's settings from ``CAMUNDA_*`` environment variables, as containers are given theirs.

A variable that is empty counts as not set. Of a secret, ``…_FILE`` may name a file that holds it.
"""

import ssl
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from attrs import frozen

from camunda_worker import certificates
from camunda_worker.auth import Auth
from camunda_worker.oauth2 import OAuth2ClientCredentials

PREFIX = "CAMUNDA_"
_SECRETS = ("PASSWORD", "TOKEN", "OAUTH2_CLIENT_SECRET", "PROXY")
"""Those that a file may hold, whose name is in ``…_FILE``."""
_OTHERS = (
    "BASE_URL",
    "USER",
    "OAUTH2_TOKEN_URL",
    "OAUTH2_CLIENT_ID",
    "OAUTH2_SCOPE",
    "OAUTH2_AUDIENCE",
    "OAUTH2_CLIENT_AUTHENTICATION",
    "CA_FILE",
    "CLIENT_CERTIFICATE",
    "CLIENT_KEY",
    "TIMEOUT",
    "TRANSPORT",
    "ENGINE_VERSION",
)
NAMES = tuple(PREFIX + name for name in (*_OTHERS, *_SECRETS, *(f"{secret}_FILE" for secret in _SECRETS)))
"""All variables."""


def setting(argument: str, environ: Mapping[str, str]) -> object | None:
    """What the environment says for an argument of `Connection`; None if nothing.

    Raises:
        ValueError: A variable has a value that cannot be used, or another one is missing; its name is told.
    """
    return _READERS[argument](_Variables(environ))


def password_of(environ: Mapping[str, str]) -> str | None:
    """The password that the environment, or the file that it names, holds.

    Raises:
        ValueError: The file cannot be read, or both are set; their names are told.
    """
    return _Variables(environ).get("PASSWORD")


@frozen
class _Variables:
    _environ: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """What a variable, or of a secret the file that another one names, says."""
        value = self._environ.get(PREFIX + name) or None
        path = self.file_of(name)
        if path is None:
            return value
        if value is not None:
            raise ValueError(f"{PREFIX}{name} and {PREFIX}{name}_FILE: only one of them can be set")
        try:
            return path.read_text().strip() or None  # its last line ends with a line's end
        except (OSError, ValueError) as error:
            kind = type(error).__name__
            raise ValueError(f"{PREFIX}{name}_FILE: {str(path)!r} cannot be read: {kind}") from None

    def file_of(self, name: str) -> Path | None:
        path = self._environ.get(f"{PREFIX}{name}_FILE") if name in _SECRETS else None
        return Path(path) if path else None

    def required(self, name: str, because: str) -> str:
        value = self.get(name)
        if value is None:
            raise ValueError(f"{PREFIX}{name} is not set, which {PREFIX}{because} needs")
        return value


def _auth(variables: _Variables) -> Auth | None:
    ways = {name: read for read, names in _WAYS.items() for name in names if variables.get(name)}
    if len(set(ways.values())) > 1:
        raise ValueError(
            f"{' and '.join(PREFIX + name for name in ways)}: only one way to authenticate can be set"
        )
    for name, read in ways.items():
        return read(variables, name)
    return None


def _password(variables: _Variables, because: str) -> Auth:
    return variables.required("USER", because), variables.required("PASSWORD", because)


def _token(variables: _Variables, because: str) -> Auth:
    path = variables.file_of("TOKEN")
    # a file is read at each request: who writes it renews the token
    return path.read_text if path else variables.required("TOKEN", because)


def _oauth2(variables: _Variables, because: str) -> Auth:
    token_url, client_id, client_secret = (
        variables.required(name, because)
        for name in ("OAUTH2_TOKEN_URL", "OAUTH2_CLIENT_ID", "OAUTH2_CLIENT_SECRET")
    )
    optional: dict[str, Any] = {  # checked where they go
        "scope": variables.get("OAUTH2_SCOPE"),
        "audience": variables.get("OAUTH2_AUDIENCE"),
        "client_authentication": variables.get("OAUTH2_CLIENT_AUTHENTICATION") or "basic",
    }
    try:
        return OAuth2ClientCredentials(token_url, client_id, client_secret, **optional)
    except ValueError as error:
        argument = str(error).split(maxsplit=1)[0].rstrip(":")
        raise ValueError(f"{PREFIX}OAUTH2_{argument.upper()}: {error}") from None


_WAYS: Mapping[Callable[[_Variables, str], Auth], tuple[str, ...]] = {
    _password: ("USER", "PASSWORD"),
    _token: ("TOKEN",),
    _oauth2: ("OAUTH2_TOKEN_URL", "OAUTH2_CLIENT_ID", "OAUTH2_CLIENT_SECRET"),
}


def _verify(variables: _Variables) -> ssl.SSLContext | None:
    authority, certificate, key = map(variables.get, ("CA_FILE", "CLIENT_CERTIFICATE", "CLIENT_KEY"))
    if key:
        variables.required("CLIENT_CERTIFICATE", "CLIENT_KEY")
    if not authority and not certificate:
        return None
    variable = "CA_FILE"
    try:
        context = certificates.trusting(authority)
        if certificate:
            variable = "CLIENT_CERTIFICATE"
            certificates.show(context, certificate, key)
    except ValueError as error:
        raise ValueError(f"{PREFIX}{variable}: {error}") from None
    return context


def _timeout(variables: _Variables) -> timedelta | None:
    seconds = variables.get("TIMEOUT")
    try:
        return timedelta(seconds=float(seconds)) if seconds else None
    except (ValueError, OverflowError):
        raise ValueError(f"{PREFIX}TIMEOUT: a number of seconds, not {seconds!r}") from None


_READERS: Mapping[str, Callable[[_Variables], object | None]] = {
    "base_url": lambda variables: variables.get("BASE_URL"),
    "auth": _auth,
    "verify": _verify,
    "timeout": _timeout,
    "transport": lambda variables: variables.get("TRANSPORT"),
    "engine_version": lambda variables: variables.get("ENGINE_VERSION"),
    "proxy": lambda variables: variables.get("PROXY"),
}
ARGUMENTS = tuple(_READERS)
"""Those arguments of `Connection` that variables can give."""
