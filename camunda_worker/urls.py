"""Urls that settings give: http(s), complete, and without credentials where they would be shown."""

import httpx

_HIGHEST_PORT = 65_535


def is_http(text: str) -> bool:
    """Whether it is a complete http or https url."""
    try:
        url = httpx.URL(text)
    except (httpx.InvalidURL, TypeError):  # of what is no text
        return False
    return url.scheme in ("http", "https") and bool(url.host)


def checked(text: str, name: str, *, instead: str, example: str) -> httpx.URL:
    """A url that may be logged.

    Args:
        text: What was given.
        name: Of the setting.
        instead: Where credentials belong.
        example: A right one.

    Raises:
        TypeError: It is no str, such as an environment variable that is not set.
        ValueError: It is none, or holds credentials, which are not told.
    """
    if not isinstance(text, str):
        raise TypeError(f"{name} is a str, such as {example}, not a {type(text).__name__}")
    if "@" in text:  # such as user:password@host, with and without a scheme
        raise ValueError(f"{name}: credentials do not belong in the url, which is logged; give {instead}")
    try:
        url = httpx.URL(text)
        url.raw_host.decode().encode("idna")  # as whatever looks it up does
    except (httpx.InvalidURL, UnicodeError) as error:
        raise ValueError(f"{name} {text!r}: {error}") from None
    if (url.port or 0) > _HIGHEST_PORT:
        raise ValueError(f"{name} {text!r}: a port is {_HIGHEST_PORT} at most")
    if not is_http(text):
        raise ValueError(f"{name} {text!r}: such a url begins with http:// or https://, as {example}")
    return url
