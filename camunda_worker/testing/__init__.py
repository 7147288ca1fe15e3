"""What tests and trials of workers need: tasks for handlers, an engine in memory, a real engine on this machine."""

from camunda_worker.testing.in_memory_engine import InMemoryEngine
from camunda_worker.testing.local_engine import LocalEngine
from camunda_worker.testing.tasks import make_task

__all__ = ["InMemoryEngine", "LocalEngine", "make_task"]
