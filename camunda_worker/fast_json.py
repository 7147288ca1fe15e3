"""JSON by orjson, where it is installed: of the tasks that a worker fetches, and of what it reports.

All else is left to the standard library: orjson reads integers beyond 64 bits as floats and writes NaN as null, without a
word. With tasks neither occurs: the numbers that an engine stores have 64 bits, and JSON and objects are texts in its
answer; what is sent has been through `encoding`.
"""

from collections.abc import Callable
from typing import Any

from camunda_rest.client import JsonLibrary


def fast_json() -> JsonLibrary | None:
    """What is faster than the standard library; None if it is not installed."""
    try:
        import orjson  # noqa: PLC0415 - it may not be there
    except ImportError:
        return None
    # it has its own spelling of dates, which engines refuse
    options = orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_DATACLASS

    def dumps(value: Any, default: Callable[[Any], Any]) -> bytes:
        return orjson.dumps(value, default, options)

    return JsonLibrary(orjson.loads, dumps)
