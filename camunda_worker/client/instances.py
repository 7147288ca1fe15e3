"""``client.instances``: process instances that run."""

from attrs import frozen

from camunda_rest.models import ProcessInstanceDto
from camunda_worker.client import calls
from camunda_worker.client.calls import AsyncSend, Send


@frozen
class Instances:
    """Process instances, for `EngineClient`."""

    _send: Send

    def get(self, process_instance_id: str) -> ProcessInstanceDto:
        """A running instance: ``GET /process-instance/{id}``.

        Raises:
            NotFound: It does not exist, has ended, or may not be seen.
        """
        return self._send(calls.get_instance(process_instance_id))


@frozen
class AsyncInstances:
    """Process instances, for `AsyncEngineClient`; as `Instances`, awaited."""

    _send: AsyncSend

    async def get(self, process_instance_id: str) -> ProcessInstanceDto:
        """As `Instances.get`."""
        return await self._send(calls.get_instance(process_instance_id))
