"""`AsyncExternalTaskClient`: as `ExternalTaskClient`, awaited."""

from collections.abc import Sequence
from typing import ClassVar

from camunda_worker.compat import operations
from camunda_worker.compat.client.engine_client import ENGINE_LOCAL_BASE_URL
from camunda_worker.compat.client.task_requests import TaskRequests
from camunda_worker.compat.fetching import as_contexts, fetch_body, fetch_patience
from camunda_worker.compat.settings import ASYNC_DEFAULT_CONFIG
from camunda_worker.compat.untyped import Given, Json, Untyped

__all__ = ["ENGINE_LOCAL_BASE_URL", "AsyncExternalTaskClient"]


class AsyncExternalTaskClient(TaskRequests):
    """External tasks of one engine, for one worker id; its methods do what those of `ExternalTaskClient` do."""

    default_config: ClassVar[Json] = ASYNC_DEFAULT_CONFIG

    async def fetch_and_lock(
        self,
        topic_names: str | Sequence[str],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> list[Json]:
        """Fetch a task of one of these topics, as the engine's JSON."""
        body = fetch_body(self.config, self.worker_id, 1, topic_names, process_variables, variables)
        self._debug("fetch and lock", body)
        patience = fetch_patience(self.config)
        fetched = await self._engine.aask(operations.FETCH_AND_LOCK, body=body, patience=patience)
        self._debug("fetched", fetched)
        return as_contexts(self.config, fetched)

    async def complete(self, task_id: str, global_variables: Given, local_variables: Given = None) -> bool:
        """Complete a task."""
        body = self._completion(global_variables, local_variables)
        return await self._engine.atell(operations.COMPLETE, task_id, body=body)

    async def failure(
        self,
        task_id: str,
        error_message: Untyped,
        error_details: Untyped,
        retries: int | None,
        retry_timeout: int | None,
    ) -> bool:
        """Report a task's failure; `retries` remain, the next after `retry_timeout` milliseconds."""
        body = self._failure(error_message, error_details, retries, retry_timeout)
        return await self._engine.atell(operations.FAILURE, task_id, body=body)

    async def bpmn_failure(
        self, task_id: str, error_code: str, error_message: Untyped, variables: Given = None
    ) -> bool:
        """End a task with a BPMN error."""
        body = self._bpmn_error(error_code, error_message, variables)
        self._debug("BPMN error", body)
        return await self._engine.atell(operations.BPMN_ERROR, task_id, body=body)
