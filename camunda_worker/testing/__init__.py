"""What tests and trials of workers need: tasks for handlers, an engine in memory, a real engine on this machine."""

from camunda_worker.testing.deploy import Deploy
from camunda_worker.testing.fire_timers import FireTimers
from camunda_worker.testing.handled import Handled
from camunda_worker.testing.handlers import arun_handler, run_handler
from camunda_worker.testing.in_memory_engine import InMemoryEngine
from camunda_worker.testing.instance_assertions import InstanceAssertions, assert_that
from camunda_worker.testing.instance_path import Instance
from camunda_worker.testing.local_engine import LocalEngine
from camunda_worker.testing.movable_clock import MovableClock
from camunda_worker.testing.run_worker import RunWorker
from camunda_worker.testing.tasks import make_task

__all__ = [
    "Deploy",
    "FireTimers",
    "Handled",
    "InMemoryEngine",
    "Instance",
    "InstanceAssertions",
    "LocalEngine",
    "MovableClock",
    "RunWorker",
    "arun_handler",
    "assert_that",
    "make_task",
    "run_handler",
]
