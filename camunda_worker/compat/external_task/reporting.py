"""What the synchronous and the asynchronous executor share."""

from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.results import Call, strip_long_variables
from camunda_worker.compat.untyped import Given, Untyped
from camunda_worker.compat.utils.log_utils import log_with_context


class NotReported(Exception):
    """The engine's answer to a report was a success, but not the expected one."""


class Reporting:
    """An executor without its requests.

    Args:
        worker_id: For the log.
        external_task_client: What reports.
    """

    def __init__(self, worker_id: object, external_task_client: Untyped) -> None:
        self.worker_id = worker_id
        self.external_task_client = external_task_client

    def _strip_long_variables(self, variables: Given) -> Given:
        return strip_long_variables(variables)

    def _note(self, task: ExternalTask, result: TaskResult, call: Call, *, done: bool) -> None:
        """Log what was reported.

        Raises:
            NotReported: It was not.
        """
        topic, id_ = task.get_topic_name(), task.get_task_id()
        if not done:
            raise NotReported(
                f"Not able to mark {call.wanted} for task_id={id_} for topic={topic}, worker_id={self.worker_id}"
            )
        shown = (
            f"global_variables: {strip_long_variables(result.global_variables)}"
            if result.is_success()
            else result
        )
        self._log_with_context(f"Marked {call.wanted} - Topic: {topic} {shown}", id_)

    def _log_with_context(self, msg: str, task_id: str | None = None) -> None:
        log_with_context(msg, {"WORKER_ID": self.worker_id, "TASK_ID": task_id})
