"""`ExternalTaskClient`: fetches tasks and reports what became of them, one request a call."""

from collections.abc import Sequence
from typing import ClassVar

from camunda_worker.compat import operations
from camunda_worker.compat.client.engine_client import ENGINE_LOCAL_BASE_URL
from camunda_worker.compat.client.task_requests import TaskRequests
from camunda_worker.compat.fetching import as_contexts, fetch_body, fetch_patience
from camunda_worker.compat.settings import DEFAULT_CONFIG, count
from camunda_worker.compat.untyped import Given, Json, Untyped

__all__ = ["ENGINE_LOCAL_BASE_URL", "ExternalTaskClient"]


class ExternalTaskClient(TaskRequests):
    """External tasks of one engine, for one worker id.

    The methods that report return whether the engine took it. They raise an exception
    ``received 404 : RestException : message`` when it says no, `HTTPError` for an answer that is not the engine's, and
    `EngineUnreachable` when there is none.
    """

    default_config: ClassVar[Json] = DEFAULT_CONFIG

    def fetch_and_lock(
        self,
        topic_names: str | Sequence[str],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> list[Json]:
        """Fetch up to ``maxTasks`` tasks of these topics, as the engine's JSON.

        Args:
            topic_names: One topic or several.
            process_variables: Only tasks of instances whose variables have these values.
            variables: Names of the variables to fetch; None fetches all.
        """
        max_tasks = count(self.config, "maxTasks")
        body = fetch_body(self.config, self.worker_id, max_tasks, topic_names, process_variables, variables)
        self._debug("fetch and lock", body)
        patience = fetch_patience(self.config)
        fetched = self._engine.ask(operations.FETCH_AND_LOCK, body=body, patience=patience)
        self._debug("fetched", fetched)
        return as_contexts(self.config, fetched)

    def complete(self, task_id: str, global_variables: Given, local_variables: Given = None) -> bool:
        """Complete a task."""
        return self._engine.tell(
            operations.COMPLETE, task_id, body=self._completion(global_variables, local_variables)
        )

    def failure(
        self,
        task_id: str,
        error_message: Untyped,
        error_details: Untyped,
        retries: int | None,
        retry_timeout: int | None,
    ) -> bool:
        """Report a task's failure; `retries` remain, the next after `retry_timeout` milliseconds."""
        body = self._failure(error_message, error_details, retries, retry_timeout)
        return self._engine.tell(operations.FAILURE, task_id, body=body)

    def bpmn_failure(
        self, task_id: str, error_code: str, error_message: Untyped, variables: Given = None
    ) -> bool:
        """End a task with a BPMN error."""
        body = self._bpmn_error(error_code, error_message, variables)
        self._debug("BPMN error", body)
        return self._engine.tell(operations.BPMN_ERROR, task_id, body=body)

    def give_back(self, task_id: str) -> bool:
        """Free a task whose lock is ours, for any worker; the old client leaves it to the end of its lock."""
        # unlocking asks for no owner, and would free another worker's task as well; extending the lock does ask
        self._engine.tell(operations.EXTEND_LOCK, task_id, body=self._extension(5_000))
        return self._engine.tell(operations.UNLOCK, task_id)
