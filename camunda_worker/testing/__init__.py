"""What tests and trials of workers need: tasks for handlers, an engine in memory, a real engine on this machine."""

from camunda_worker.testing.handlers import arun_handler, run_handler
from camunda_worker.testing.in_memory_engine import InMemoryEngine
from camunda_worker.testing.local_engine import LocalEngine
from camunda_worker.testing.movable_clock import MovableClock
from camunda_worker.testing.tasks import make_task

__all__ = ["InMemoryEngine", "LocalEngine", "MovableClock", "arun_handler", "make_task", "run_handler"]
