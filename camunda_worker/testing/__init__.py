"""What tests and trials of workers need: a real engine on this machine."""

from camunda_worker.testing.local_engine import LocalEngine

__all__ = ["LocalEngine"]
