"""Timers that fire when a test says so."""

from attrs import frozen

from camunda_worker.client import EngineClient
from camunda_worker.client.filters.jobs import JobFilters
from camunda_worker.errors import NotFound
from camunda_worker.testing.conflicts import despite_conflicts
from camunda_worker.testing.instance_path import Instance, id_of, read_path


@frozen
class FireTimers:
    """What the fixture ``fire_timers`` is: ``fire_timers(order)``."""

    _client: EngineClient

    def __call__(self, instance: Instance, activity_id: str | None = None) -> int:
        """Let the timers of an instance fire, whenever they are due: ``POST /job/{id}/execute``.

        The one that is due first fires first; one that it cancels does not fire. Timers of called instances are theirs.

        Args:
            instance: The instance or its id.
            activity_id: Only those of this event.

        Returns:
            How many have fired.

        Raises:
            AssertionError: No timer waits; the text shows the path taken.
            EngineFault: What follows the timer has failed; the message says how.
        """
        __tracebackhide__ = True
        filters: JobFilters = {
            "process_instance_id": id_of(instance),
            "timers": True,
            "active": True,
            "sort_by": "jobDueDate",
            "sort_order": "asc",
        }
        if activity_id is not None:
            filters["activity_id"] = activity_id
        waiting = list(self._client.jobs.list(**filters))
        if not waiting:
            timer = "no timer" if activity_id is None else f"no timer {activity_id!r}"
            raise AssertionError(f"{timer} waits\n{read_path(self._client, instance)}")
        return sum(self._fire(job.id) for job in waiting)

    def _fire(self, job_id: str | None) -> bool:
        try:
            despite_conflicts(lambda: self._client.jobs.execute(job_id))
        except NotFound:  # cancelled, or fired by the engine itself
            return False
        return True
