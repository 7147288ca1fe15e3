"""`ExternalTaskExecutor`: calls a handler and reports its result."""

from collections.abc import Callable

from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.reporting import Reporting
from camunda_worker.compat.results import to_call


class ExternalTaskExecutor(Reporting):
    """Executes tasks one by one."""

    def execute_task(self, task: ExternalTask, action: Callable[[ExternalTask], TaskResult]) -> TaskResult:
        """Call the handler and report what it returns, which is returned here, too.

        Raises:
            NoResult: The handler returned what says nothing of the task's end.
            NotReported: The engine did not take it.
            Exception: What the handler raises, or the client.
        """
        result = action(task)
        task.set_task_result(result)
        call = to_call(result, task.get_task_id())
        done = getattr(self.external_task_client, call.name)(task.get_task_id(), *call.arguments)
        self._note(task, result, call, done=done)
        return result
