"""What the synchronous and the asynchronous task client share: settings, urls, and the requests' JSON."""

from typing import ClassVar

from camunda_worker.compat.client.engine_client import ENGINE_LOCAL_BASE_URL
from camunda_worker.compat.operations import Engine
from camunda_worker.compat.settings import basic_header, bearer_header, completed, milliseconds
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.utils.auth_basic import obfuscate_password
from camunda_worker.compat.utils.log_utils import log_with_context
from camunda_worker.compat.variables.variables import Variables


class TaskRequests:
    """A task client without its requests.

    Args:
        worker_id: Under which tasks are locked and reported.
        engine_base_url: The engine's url.
        config: What is to differ from ``default_config``.
    """

    default_config: ClassVar[Json]

    def __init__(
        self, worker_id: object, engine_base_url: str = ENGINE_LOCAL_BASE_URL, config: Json | None = None
    ) -> None:
        self.worker_id = worker_id
        self.external_task_base_url = f"{engine_base_url}/external-task"
        self.config = completed(config, self.default_config)
        self.is_debug = bool(self.config.get("isDebug", False))
        self.http_timeout_seconds = milliseconds(self.config, "httpTimeoutMillis").total_seconds()
        self._engine = Engine(engine_base_url, self.config)
        log_with_context(
            f"Created External Task client with config: {obfuscate_password(self.config)}",
            {"WORKER_ID": worker_id},
        )

    def get_fetch_and_lock_url(self) -> str:
        """Where tasks are fetched."""
        return f"{self.external_task_base_url}/fetchAndLock"

    def get_task_complete_url(self, task_id: str) -> str:
        """Where a task is completed."""
        return f"{self.external_task_base_url}/{task_id}/complete"

    def get_task_failure_url(self, task_id: str) -> str:
        """Where a task's failure is reported."""
        return f"{self.external_task_base_url}/{task_id}/failure"

    def get_task_bpmn_error_url(self, task_id: str) -> str:
        """Where a BPMN error is reported."""
        return f"{self.external_task_base_url}/{task_id}/bpmnError"

    @property
    def auth_basic(self) -> dict[str, str]:
        """The header for the config's ``auth_basic``."""
        return basic_header(self.config)

    @property
    def auth_bearer(self) -> dict[str, str]:
        """The header for the config's ``auth_bearer``."""
        return bearer_header(self.config)

    def _completion(self, global_variables: Given, local_variables: Given) -> Json:
        return {
            "workerId": str(self.worker_id),
            "variables": Variables.format(global_variables),
            "localVariables": Variables.format(local_variables),
        }

    def _failure(
        self, error_message: Untyped, error_details: Untyped, retries: int | None, retry_timeout: int | None
    ) -> Json:
        body = {
            "workerId": str(self.worker_id),
            "errorMessage": _text(error_message),
            "retries": retries,
            "retryTimeout": retry_timeout,
        }
        return {**body, "errorDetails": str(error_details)} if error_details else body

    def _bpmn_error(self, error_code: str, error_message: Untyped, variables: Given) -> Json:
        return {
            "workerId": str(self.worker_id),
            "errorCode": error_code,
            "errorMessage": _text(error_message),
            "variables": Variables.format(variables),
        }

    def _extension(self, milliseconds: int) -> Json:
        return {"workerId": str(self.worker_id), "newDuration": milliseconds}

    def _debug(self, what: str, json: Untyped) -> None:
        if self.is_debug:
            log_with_context(f"{what}: {json}", {"WORKER_ID": self.worker_id})


def _text(message: Untyped) -> str | None:
    """A message, which may be an exception."""
    return None if message is None else str(message)
