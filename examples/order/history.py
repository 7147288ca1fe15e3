"""What happened to an order, as the engine's history tells it; read through the generated client."""

from collections import Counter
from collections.abc import Mapping

from attrs import frozen

from camunda_rest.api.historic_activity_instance import get_historic_activity_instances
from camunda_rest.api.historic_external_task_log import get_historic_external_task_logs
from camunda_rest.api.historic_process_instance import get_historic_process_instance
from camunda_rest.models import HistoricActivityInstanceDto
from camunda_worker import AsyncEngineClient

CANCELLED = ("order-placed", "charge-card", "card-declined", "order-cancelled")
SHIPPED = ("order-placed", "charge-card", "reserve-stock", "goods-packed", "ship-order", "order-shipped")


@frozen
class Story:
    """One process instance's past.

    Attributes:
        business_key: The order's.
        state: The instance's, such as ``COMPLETED``.
        activities: In the order in which they began.
        failures: How often an external task failed, by its activity's id.
    """

    business_key: str
    state: str
    activities: tuple[HistoricActivityInstanceDto, ...]
    failures: Mapping[str, int]

    @property
    def path(self) -> tuple[str | None, ...]:
        """The ids of the activities."""
        return tuple(activity.activity_id for activity in self.activities)

    @property
    def end(self) -> str | None:
        """The end event that was reached."""
        ends = (
            activity.activity_id for activity in self.activities if activity.activity_type == "noneEndEvent"
        )
        return next(ends, None)

    @property
    def _was_caught(self) -> bool:
        return any(activity.activity_type == "boundaryError" for activity in self.activities)

    def of(self, activity_id: str) -> str:
        """One activity in a word or two."""
        activity = next(
            (activity for activity in self.activities if activity.activity_id == activity_id), None
        )
        failures = self.failures.get(activity_id, 0)
        match activity:
            case None:
                return "-"
            case _ if activity.canceled:
                return "BPMN error" if self._was_caught else "cancelled"
            case _ if activity.end_time is None:
                return f"waits, failed {failures} times" if failures else "waits"
            case _:
                return f"done at try {failures + 1}" if failures else "done"


async def read_story(client: AsyncEngineClient, process_instance_id: str) -> Story:
    """Ask the history for one process instance.

    Raises:
        NotFound: The history does not know the instance.
    """
    instance = await get_historic_process_instance.asyncio(process_instance_id, client=client.rest)
    activities = await get_historic_activity_instances.asyncio(
        client=client.rest, process_instance_id=process_instance_id, sort_by="occurrence", sort_order="asc"
    )
    failures = await get_historic_external_task_logs.asyncio(
        client=client.rest, process_instance_id=process_instance_id, failure_log=True
    )
    return Story(
        instance.business_key or "",
        instance.state or "",
        tuple(activities),
        Counter(failure.activity_id or "" for failure in failures),
    )
