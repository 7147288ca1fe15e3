"""A connection's settings from ``CAMUNDA_*`` environment variables, as containers are given theirs.

A variable that is empty counts as not set. Of a secret, ``…_FILE`` may name a file that holds it.
"""

import ssl
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

from attrs import frozen

from camunda_worker import certificates
from camunda_worker.auth import Auth
from camunda_worker.oauth2 import OAuth2ClientCredentials

PREFIX = "CAMUNDA_"
_OAUTH2 = "OAUTH2_"
_OPTIONAL_OF_OAUTH2 = ("scope", "audience", "client_authentication")


def setting(argument: str, environ: Mapping[str, str]) -> object | None:
    """What the environment says for an argument of `Connection`; None if nothing.

    Raises:
        ValueError: A variable has a value that cannot be used, or another one is missing; its name is told.
    """
    return _READERS[argument](_Variables(environ))


@frozen
class _Variables:
    _environ: Mapping[str, str]

    def get(self, name: str) -> str | None:
        return self._environ.get(PREFIX + name) or None

    def required(self, name: str, because: str) -> str:
        value = self.secret(name)
        if value is None:
            raise ValueError(f"{PREFIX}{name} is not set, which {PREFIX}{because} needs")
        return value

    def secret(self, name: str) -> str | None:
        """Itself, or what is in the file that it names."""
        path = self.path_of(name)
        if path is None:
            return self.get(name)
        return _content(path, f"{PREFIX}{name}_FILE")

    def path_of(self, name: str) -> Path | None:
        path = self.get(f"{name}_FILE")
        if path and self.get(name):
            raise ValueError(f"{PREFIX}{name} and {PREFIX}{name}_FILE: only one of them can be set")
        return Path(path) if path else None


def _content(path: Path, variable: str) -> str:
    try:
        return path.read_text().strip()  # its last line ends with a line's end
    except (OSError, ValueError) as error:
        raise ValueError(f"{variable}: {str(path)!r} cannot be read: {type(error).__name__}") from None


def _auth(variables: _Variables) -> Auth | None:
    ways = {"USER": _password, "TOKEN": _token, "TOKEN_FILE": _token, "OAUTH2_TOKEN_URL": _oauth2}
    chosen = [name for name in ways if variables.get(name)]
    if len(chosen) > 1:
        raise ValueError(f"{' and '.join(PREFIX + name for name in chosen)}: only one of them can be set")
    return ways[chosen[0]](variables) if chosen else None


def _password(variables: _Variables) -> Auth:
    return variables.required("USER", "PASSWORD"), variables.required("PASSWORD", "USER")


def _token(variables: _Variables) -> Auth | None:
    path = variables.path_of("TOKEN")
    if path is None:
        return variables.get("TOKEN")
    _content(path, f"{PREFIX}TOKEN_FILE")
    return path.read_text  # at each request: who writes the file renews the token


def _oauth2(variables: _Variables) -> Auth:
    optional = {name: variables.get(_OAUTH2 + name.upper()) for name in _OPTIONAL_OF_OAUTH2}
    token_url, client_id, client_secret = (
        variables.required(_OAUTH2 + name, "OAUTH2_TOKEN_URL")
        for name in ("TOKEN_URL", "CLIENT_ID", "CLIENT_SECRET")
    )
    given = {name: value for name, value in optional.items() if value}
    try:
        return OAuth2ClientCredentials(token_url, client_id, client_secret, **given)  # type: ignore[arg-type]  # checked there
    except ValueError as error:
        argument = str(error).split(maxsplit=1)[0].rstrip(":")
        raise ValueError(f"{PREFIX}{_OAUTH2}{argument.upper()}: {error}") from None


def _verify(variables: _Variables) -> ssl.SSLContext | None:
    authority, certificate = variables.get("CA_FILE"), variables.get("CLIENT_CERTIFICATE")
    if not authority and not certificate:
        return None
    variable = "CA_FILE"
    try:
        context = certificates.trusting(authority)
        if certificate:
            variable = "CLIENT_CERTIFICATE"
            certificates.show(context, certificate, variables.get("CLIENT_KEY"))
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
    "proxy": lambda variables: variables.secret("PROXY"),
}
ARGUMENTS = tuple(_READERS)
"""Those arguments of `Connection` that variables can give."""
