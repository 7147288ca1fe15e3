"""A real engine for tests and trials: `LocalEngine`."""

from camunda_worker.testing.local_engine.engine import LocalEngine
from camunda_worker.testing.local_engine.errors import (
    ClassPathUnresolved,
    EngineDidNotStart,
    LocalEngineError,
    PortTaken,
    ToolMissing,
)
from camunda_worker.testing.local_engine.releases import RELEASES, Release

__all__ = [
    "RELEASES",
    "ClassPathUnresolved",
    "EngineDidNotStart",
    "LocalEngine",
    "LocalEngineError",
    "PortTaken",
    "Release",
    "ToolMissing",
]
