"""Which of the forks an engine is: their versions overlap, but errors name their Java classes."""

import re

import httpx

from camunda_rest import Client

_NAMES = {"camunda": "Camunda", "operaton": "Operaton", "cibseven": "CIB seven"}
_CLASS = re.compile(rf"\borg\.({'|'.join(_NAMES)})\.bpm\b")
UNKNOWN = "an engine of unknown flavour"


def flavour(client: Client) -> str:
    """``POST /external-task/count`` with a body that no engine can read, whose answer names a class of its own."""
    try:
        answer = client.get_httpx_client().post(
            f"{client.base_url}/external-task/count", json={"topicName": {}}
        )
    except httpx.HTTPError:
        return UNKNOWN
    found = _CLASS.search(answer.text)
    return _NAMES[found[1]] if found else UNKNOWN
