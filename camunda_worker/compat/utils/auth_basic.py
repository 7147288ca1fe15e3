"""User and password."""

import base64
from collections.abc import Mapping

from attrs import field, frozen

from camunda_worker.compat.untyped import Json, Untyped


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("auth_basic: username and password are strings, both of them")  # noqa: TRY004 - pydantic's kind
    return value


@frozen(kw_only=True)
class AuthBasic:
    """The ``auth_basic`` of a config.

    Raises:
        ValueError: One of the two is missing or no string.
    """

    username: str = field(default=None, converter=_text)
    password: str = field(default=None, converter=_text, repr=False)

    @property
    def token(self) -> str:
        """What the header says."""
        return "Basic " + base64.b64encode(f"{self.username}:{self.password}".encode()).decode()


def obfuscate_password(config: Mapping[str, Untyped]) -> Json:
    """A copy for the log, in which passwords and tokens are ``***``."""
    shown = dict(config)
    for part, secret in (("auth_basic", "password"), ("auth_bearer", "access_token")):
        match shown.get(part):
            case None:
                pass
            case dict() as known if secret in known or part == "auth_basic":
                shown[part] = {name: "***" if name == secret else value for name, value in known.items()}
            case _:
                shown[part] = "***"
    return shown
