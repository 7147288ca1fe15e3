"""`AsyncExternalTaskExecutor`: as `ExternalTaskExecutor`, awaited."""

from collections.abc import Awaitable, Callable

from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.reporting import Reporting
from camunda_worker.compat.results import to_call


class AsyncExternalTaskExecutor(Reporting):
    """Executes tasks whose handlers are coroutine functions."""

    async def execute_task(
        self, task: ExternalTask, action: Callable[[ExternalTask], Awaitable[TaskResult]]
    ) -> TaskResult:
        """As `ExternalTaskExecutor.execute_task`."""
        result = await action(task)
        task.set_task_result(result)
        await self.report(task, result)
        return result

    async def report(self, task: ExternalTask, result: TaskResult) -> None:
        """Report a result.

        Raises:
            NoResult: It says nothing of the task's end.
            NotReported: The engine did not take it.
            Exception: What the client raises.
        """
        call = to_call(result, task.get_task_id())
        done = await getattr(self.external_task_client, call.name)(task.get_task_id(), *call.arguments)
        self._note(task, result, call, done=done)
