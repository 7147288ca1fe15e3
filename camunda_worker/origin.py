"""Where this installation came from: while nothing is published, pip has to be told of the same place again."""

import json
import shlex
from importlib.metadata import PackageNotFoundError, distribution
from urllib.parse import urlsplit
from urllib.request import url2pathname

_NAME = "camunda-worker"


def is_published() -> bool:
    """Whether it came from a package index, and pip finds it there by its name."""
    return _direct_url() is None


def requirement(extras: str) -> str:
    """What ``pip install`` takes for it with extras, as a shell wants it written."""
    origin = _direct_url()
    if origin is None:
        return f"'{_NAME}[{extras}]'"
    url = str(origin["url"])
    if "dir_info" in origin:
        return shlex.quote(f"{url2pathname(urlsplit(url).path)}[{extras}]")
    match origin.get("vcs_info"):
        case {"vcs": str(system), "commit_id": str(commit)}:
            url = f"{system}+{url}@{commit}"
        case _:
            pass  # a file
    return shlex.quote(f"{_NAME}[{extras}] @ {url}")


def _direct_url() -> dict[str, object] | None:
    """What pip notes of an installation that is from no index (PEP 610)."""
    try:
        noted = distribution(_NAME).read_text("direct_url.json")
    except PackageNotFoundError:
        return None
    return json.loads(noted) if noted else None
