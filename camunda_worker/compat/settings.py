"""A config of the old client, in our words."""

import functools
from collections.abc import Mapping
from datetime import timedelta

import httpx

from camunda_worker.auth import Auth, httpx_auth
from camunda_worker.compat.untyped import Json, Untyped
from camunda_worker.compat.utils.auth_basic import AuthBasic
from camunda_worker.compat.utils.auth_bearer import AuthBearer
from camunda_worker.compat.utils.log_utils import logger
from camunda_worker.connection import Connection

_OF_BOTH: Json = {
    "lockDuration": 300_000,
    "asyncResponseTimeout": 30_000,
    "retries": 3,
    "retryTimeout": 300_000,
    "httpTimeoutMillis": 30_000,
    "timeoutDeltaMillis": 5_000,
    "includeExtensionProperties": True,
    "deserializeValues": True,
    "usePriority": False,
    "sorting": None,
}
DEFAULT_CONFIG: Json = {"maxTasks": 1, **_OF_BOTH}
ASYNC_DEFAULT_CONFIG: Json = {"maxConcurrentTasks": 10, **_OF_BOTH}

KNOWN = frozenset(
    {*DEFAULT_CONFIG, *ASYNC_DEFAULT_CONFIG, "isDebug", "auth_basic", "auth_bearer", "sleepSeconds"}
)
"""Every key that a config may have."""
NUMBERS = frozenset(
    {key for key, value in DEFAULT_CONFIG.items() if type(value) is int}
    | {"maxConcurrentTasks", "sleepSeconds"}
)
"""Those whose values are numbers."""


def completed(config: Mapping[str, Untyped] | None, defaults: Json) -> Json:
    """The config with the defaults for what it leaves open; of keys that nothing reads, a warning each."""
    for key in config or {}:
        if key not in KNOWN:
            _warn_of(key)
    return {**defaults, **(config or {})}


@functools.cache
def _warn_of(key: str) -> None:  # cached: once is enough
    logger.warning(
        "config key %r is not known and changes nothing; known are %s", key, ", ".join(sorted(KNOWN))
    )


def milliseconds(config: Json, key: str) -> timedelta:
    """A duration of the config.

    Raises:
        ValueError: It is no number of milliseconds, a negative one, or one for which there is no timedelta.
    """
    number = _number(config, key)
    try:
        return timedelta(milliseconds=number)
    except OverflowError:
        raise ValueError(f"config key {key!r}: {number!r} milliseconds are too many") from None


def seconds(config: Json, key: str) -> float:
    """A pause of the config; 0 if it has none.

    Raises:
        ValueError: It is no number of seconds, or a negative one.
    """
    return _number({key: 0, **config}, key)


def count(config: Json, key: str) -> int:
    """A whole number of the config.

    Raises:
        ValueError: It is none, or a negative one.
    """
    return int(_number(config, key))


def _number(config: Json, key: str) -> float:
    value = config[key]
    if isinstance(value, str) and value.isdecimal():  # of os.environ: engines take it for the number
        return int(value)
    if not isinstance(value, int | float) or value < 0:
        raise ValueError(f"config key {key!r}: a number from 0 on is needed, not {value!r}")
    return value


def connection(base_url: str, config: Json) -> Connection:
    """Where the engine is, and who asks.

    Raises:
        ValueError: The url or the credentials cannot be used.
        KeyError: The dict of a bearer token holds none.
    """
    url, auth = _without_userinfo(base_url)
    return Connection(
        url, auth=_auth(config) or auth, timeout=milliseconds(DEFAULT_CONFIG | config, "httpTimeoutMillis")
    )


def basic_header(config: Json) -> dict[str, str]:
    """The header for a config's ``auth_basic``; none without it."""
    basic = _basic(config)
    return {} if basic is None else {"Authorization": basic.token}


def bearer_header(config: Json) -> dict[str, str]:
    """The header for a config's ``auth_bearer``; none without it."""
    given = config.get("auth_bearer")
    return {"Authorization": AuthBearer(access_token=given).access_token} if given else {}


def _auth(config: Json) -> Auth | None:
    if config.get("auth_bearer"):  # a token wins over a password
        httpx_auth(_token(config))  # refuses what is none
        return functools.partial(_token, config)
    basic = _basic(config)
    return None if basic is None else (basic.username, basic.password)


def _token(config: Json) -> str:
    """The token that the config holds now: who renews one puts it there."""
    return bearer_header(config)["Authorization"].partition(" ")[2]


def _basic(config: Json) -> AuthBasic | None:
    given = config.get("auth_basic")
    if not given:
        return None
    if not isinstance(given, Mapping):
        raise ValueError("auth_basic: a dict with username and password is needed")  # noqa: TRY004 - as of its parts
    if not given.keys() >= {"username", "password"}:
        raise ValueError(
            f"auth_basic: the keys username and password are needed, not {', '.join(map(repr, given))}"
        )
    return AuthBasic(username=given["username"], password=given["password"])


def _without_userinfo(base_url: str) -> tuple[str, Auth | None]:
    """Credentials in the url are taken out of it, as requests does."""
    if "@" not in base_url:
        return base_url, None
    url = httpx.URL(base_url)
    return str(url.copy_with(userinfo=b"")), (url.username, url.password)
