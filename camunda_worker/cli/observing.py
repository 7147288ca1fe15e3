"""What ``run`` adds to a worker so that others see how it is: health, metrics, traces; what is not installed, is not."""

import os
from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from camunda_worker.events import Hook

_HIGHEST_PORT = 65535


def hooks(own: Sequence[Hook], health_port: int | None) -> Sequence[Hook]:
    """The worker's own, and those that options and the environment ask for.

    Raises:
        ValueError: The port cannot be had.
    """
    return (*own, *_tracing(own), *_watched(own, health_port))


def port_of(first: int | None, number: int) -> int | None:
    """The port of one of several processes.

    Raises:
        ValueError: There is none so high.
    """
    if first is None:
        return None
    if first + number > _HIGHEST_PORT:
        raise ValueError(
            f"--health-port {first}: process {number + 1} would have port {first + number}, which there is not"
        )
    return first + number


def _tracing(own: Sequence[Hook]) -> Iterator[Hook]:
    """Where somebody has said by OTEL_* variables how the program is observed, and OpenTelemetry is installed."""
    if find_spec("opentelemetry") is None or not any(name.startswith("OTEL_") for name in os.environ):
        return
    from camunda_worker.otel import Tracing  # noqa: PLC0415 - it may not be there

    if not any(isinstance(hook, Tracing) for hook in own):
        yield Tracing()


def _watched(own: Sequence[Hook], port: int | None) -> Iterator[Hook]:
    if port is None:
        return
    from camunda_worker.health import Health  # noqa: PLC0415 - for this option only

    pages = {}
    if find_spec("prometheus_client") is not None:
        from camunda_worker.prometheus import Metrics  # noqa: PLC0415 - it may not be there

        metrics = next((hook for hook in own if isinstance(hook, Metrics)), None)
        if metrics is None:
            yield (metrics := Metrics())
        pages["/metrics"] = metrics.page
    try:
        yield Health(port, pages=pages)
    except OSError as error:
        raise ValueError(f"--health-port: {error.strerror or error}") from error
