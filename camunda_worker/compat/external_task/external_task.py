"""`ExternalTask` and `TaskResult`: what a handler is given, and what it returns."""

from __future__ import annotations

from types import EllipsisType

from camunda_worker.compat.settings import DEFAULT_CONFIG
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.variables.properties import Properties
from camunda_worker.compat.variables.variables import Variables


class ExternalTask:
    """A fetched task.

    ``...`` in place of variables or a text means none, as the old client's documentation has it.

    Args:
        context: The engine's JSON for the task.
    """

    def __init__(self, context: Json) -> None:
        self._context = context
        self._variables = Variables(context.get("variables") or {})
        self._extension_properties = Properties(context.get("extensionProperties") or {})
        self._task_result = TaskResult.empty_task_result(self)

    def get_worker_id(self) -> str:
        """Who holds the task's lock."""
        return str(self._context["workerId"])

    def get_process_instance_id(self) -> Untyped:
        """The id of the task's process instance."""
        return self._context["processInstanceId"]

    def get_variables(self) -> Json:
        """The values of the variables by name."""
        return self._variables.to_dict()

    def get_extension_properties(self) -> dict[str, str]:
        """The extension properties of the BPMN element."""
        return self._extension_properties.to_dict()

    def get_task_id(self) -> Untyped:
        """The task's id."""
        return self._context["id"]

    def get_activity_id(self) -> Untyped:
        """The id of the BPMN element."""
        return self._context["activityId"]

    def get_topic_name(self) -> Untyped:
        """The topic."""
        return self._context["topicName"]

    def get_variable(self, variable_name: str, with_meta: bool = False) -> Untyped:
        """A variable's value, or with `with_meta` the engine's JSON for it; None if there is no such variable."""
        return self._variables.get_variable(variable_name, with_meta)

    def get_extension_property(self, property_name: str) -> str | None:
        """One extension property; None if there is no such one."""
        return self._extension_properties.get_property(property_name)

    def get_tenant_id(self) -> Untyped:
        """The tenant of the process instance."""
        return self._context.get("tenantId")

    def get_business_key(self) -> Untyped:
        """The business key of the process instance."""
        return self._context.get("businessKey")

    def get_task_result(self) -> TaskResult:
        """What `complete`, `failure` or `bpmn_error` made last."""
        return self._task_result

    def set_task_result(self, task_result: TaskResult) -> None:
        """Set what `get_task_result` gives."""
        self._task_result = task_result

    def complete(
        self,
        global_variables: Given | EllipsisType = None,
        local_variables: Given | EllipsisType = None,
    ) -> TaskResult:
        """The work is done; variables go to the process instance, local ones to the task's scope."""
        return self._with(TaskResult.success(self, global_variables, local_variables))

    def failure(
        self,
        error_message: Untyped = None,
        error_details: Untyped = None,
        max_retries: int | None = DEFAULT_CONFIG["retries"],
        retry_timeout: int | None = DEFAULT_CONFIG["retryTimeout"],
    ) -> TaskResult:
        """The work failed.

        Args:
            error_message: What went wrong.
            error_details: A longer text.
            max_retries: The retries that remain after the first failure, and after one without retries left; each
                other failure leaves one less than before.
            retry_timeout: Milliseconds until the task may be fetched again.
        """
        retries = self._calculate_retries(max_retries)
        return self._with(TaskResult.failure(self, error_message, error_details, retries, retry_timeout))

    def bpmn_error(
        self, error_code: str, error_message: Untyped = None, variables: Given | EllipsisType = None
    ) -> TaskResult:
        """The task ends with a BPMN error, which a boundary event with this code may catch."""
        return self._with(TaskResult.bpmn_error(self, error_code, error_message, variables))

    def _calculate_retries(self, max_retries: int | None) -> int | None:
        retries = self._context.get("retries")
        return int(retries) - 1 if retries is not None and retries >= 1 else max_retries

    def _with(self, task_result: TaskResult) -> TaskResult:
        self._task_result = task_result
        return task_result

    def __str__(self) -> str:
        return str(self._context)


class TaskResult:
    """How a task ends; `success`, `failure` and `bpmn_error` make one."""

    def __init__(
        self,
        task: ExternalTask,
        success: bool = False,
        global_variables: Given | EllipsisType = None,
        local_variables: Given | EllipsisType = None,
        bpmn_error_code: str | None = None,
        error_message: Untyped = None,
        error_details: Untyped = None,
        retries: int | None = 0,
        retry_timeout: int | None = DEFAULT_CONFIG["retryTimeout"],
    ) -> None:
        self.task = task
        self.success_state = success
        self.global_variables = _without_ellipsis(global_variables) or {}
        self.local_variables = _without_ellipsis(local_variables) or {}
        self.bpmn_error_code = bpmn_error_code
        self.error_message = _without_ellipsis(error_message)
        self.error_details = _without_ellipsis(error_details) or {}
        self.retries = retries
        self.retry_timeout = retry_timeout

    @classmethod
    def success(
        cls,
        task: ExternalTask,
        global_variables: Given | EllipsisType,
        local_variables: Given | EllipsisType = None,
    ) -> TaskResult:
        """The work is done."""
        return cls(task, success=True, global_variables=global_variables, local_variables=local_variables)

    @classmethod
    def failure(
        cls,
        task: ExternalTask,
        error_message: Untyped,
        error_details: Untyped,
        retries: int | None,
        retry_timeout: int | None,
    ) -> TaskResult:
        """The work failed; `retries` remain, the next after `retry_timeout` milliseconds."""
        message = _without_ellipsis(error_message)
        return cls(
            task,
            error_message="failed without a message" if message is None else message,
            error_details=error_details,
            retries=retries,
            retry_timeout=retry_timeout,
        )

    @classmethod
    def bpmn_error(
        cls,
        task: ExternalTask,
        error_code: str,
        error_message: Untyped = None,
        variables: Given | EllipsisType = None,
    ) -> TaskResult:
        """The task ends with a BPMN error."""
        return cls(task, bpmn_error_code=error_code, error_message=error_message, global_variables=variables)

    @classmethod
    def empty_task_result(cls, task: ExternalTask) -> TaskResult:
        """No result yet."""
        return cls(task)

    def is_success(self) -> bool:
        """Whether the task is completed."""
        return self.success_state and self.bpmn_error_code is None and self.error_message is None

    def is_failure(self) -> bool:
        """Whether the task failed."""
        return not self.success_state and self.error_message is not None and not self.is_bpmn_error()

    def is_bpmn_error(self) -> Untyped:
        """The BPMN error's code, which is true, if it is one."""
        return not self.success_state and self.bpmn_error_code

    def get_task(self) -> ExternalTask:
        """The task."""
        return self.task

    def __str__(self) -> str:
        if self.is_success():
            rest = f"global_variables={self.global_variables}, local_variables={self.local_variables}"
            return f"success: task_id={self.task.get_task_id()}, {rest}"
        if self.is_failure():
            rest = f"error_message={self.error_message}, error_details={self.error_details}"
            rest += f", retries={self.retries}, retry_timeout={self.retry_timeout}"
            return f"failure: task_id={self.task.get_task_id()}, {rest}"
        if self.is_bpmn_error():
            return f"bpmn_error: task_id={self.task.get_task_id()}, error_code={self.bpmn_error_code}"
        return "empty_task_result"


def _without_ellipsis(value: Untyped) -> Untyped:
    return None if value is ... else value
