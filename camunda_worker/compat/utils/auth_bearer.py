"""A bearer token."""

from collections.abc import Mapping

from attrs import field, frozen

_SCHEME = "bearer"


def _with_scheme(token: str | Mapping[str, str]) -> str:
    if isinstance(token, Mapping):
        if not token.get("access_token"):
            raise KeyError("auth_bearer: the token stands under 'access_token'")
        token = token["access_token"]
    if not isinstance(token, str):
        raise ValueError("auth_bearer: a token is a string, or a dict that holds it under 'access_token'")  # noqa: TRY004 - pydantic's kind
    return token if token[: len(_SCHEME)].lower() == _SCHEME else f"Bearer {token}"


@frozen(kw_only=True)
class AuthBearer:
    """The ``auth_bearer`` of a config.

    Args:
        access_token: The token, with or without ``Bearer`` before it, or a dict that holds it as ``access_token``.

    Raises:
        KeyError: The dict does not hold it.
        ValueError: It is no string.
    """

    access_token: str = field(converter=_with_scheme, repr=False)
