"""`AsyncExternalTaskWorker`: coroutine functions as handlers, several at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from camunda_worker import worker as native
from camunda_worker.compat.client.async_external_task_client import AsyncExternalTaskClient
from camunda_worker.compat.client.engine_client import ENGINE_LOCAL_BASE_URL
from camunda_worker.compat.external_task.async_external_task_executor import AsyncExternalTaskExecutor
from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.external_task_worker import made_up_if_none
from camunda_worker.compat.settings import count
from camunda_worker.compat.subscribing import CRASHED, async_handler, make_worker, terms
from camunda_worker.compat.untyped import Given, Json
from camunda_worker.compat.utils.auth_basic import obfuscate_password
from camunda_worker.compat.utils.log_utils import log_with_context
from camunda_worker.compat.utils.utils import get_exception_detail


class AsyncExternalTaskWorker:
    """Handles external tasks, up to ``maxConcurrentTasks`` at a time.

    Args:
        worker_id: Under which tasks are locked; made up, if not given. While subscribed, host, process id and a random
            part are added to it.
        base_url: The engine's url.
        config: What is to differ from ``AsyncExternalTaskClient.default_config``.
    """

    DEFAULT_SLEEP_SECONDS = 1

    def __init__(
        self,
        worker_id: object = None,
        base_url: str = ENGINE_LOCAL_BASE_URL,
        config: Json | None = None,
    ) -> None:
        self.worker_id = made_up_if_none(worker_id)
        self.config: Json = {} if config is None else config
        self.client = AsyncExternalTaskClient(self.worker_id, base_url, config)
        self.executor = AsyncExternalTaskExecutor(self.worker_id, self.client)
        self.running_tasks: set[asyncio.Task[None]] = set()
        self._base_url = base_url
        self._settings = self.client.config  # with the defaults; tests put a mock in the client's place
        self._worker: native.ExternalTaskWorker | None = None
        self._ended = asyncio.Event()
        log_with_context(
            f"Created External Task Worker with config: {obfuscate_password(self.config)}",
            {"WORKER_ID": self.worker_id},
        )

    async def subscribe(
        self,
        topic_handlers: Mapping[str, Callable[[ExternalTask], Awaitable[TaskResult]]],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> None:
        """Handle tasks until `stop`, or until the awaiting task is cancelled, as Ctrl-C does under `asyncio.run`.

        Args:
            topic_handlers: A coroutine function for each topic.
            process_variables: Only tasks of instances whose variables have these values.
            variables: Names of the variables to fetch; None fetches all.

        Raises:
            ValueError: A part of the config cannot be used; the text names it.
        """
        config = self._settings
        worker = make_worker(self.worker_id, self._base_url, config, count(config, "maxConcurrentTasks"))
        said = terms(config, process_variables, variables)
        for topic, action in topic_handlers.items():
            worker.subscribe(topic, async_handler(config, action), **said)
        self._worker, self._ended = worker, asyncio.Event()
        try:
            await worker.arun()
        finally:
            self._worker = None
            self._ended.set()

    async def fetch_and_execute(
        self,
        topic_name: str,
        action: Callable[[ExternalTask], Awaitable[TaskResult]],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> bool:
        """Fetch a task, once, and begin to handle it; whether there was one. `running_tasks` are those under way."""
        contexts = await self.client.fetch_and_lock([topic_name], process_variables, variables)
        for context in contexts:
            running = asyncio.create_task(self._execute_task(ExternalTask(context), action))
            self.running_tasks.add(running)
            running.add_done_callback(self.running_tasks.discard)
        return bool(contexts)

    async def stop(self) -> None:
        """Fetch no more; running handlers have 30 s, and their results are reported; return once all is done."""
        if self._worker is not None:
            self._worker.stop()
            await self._ended.wait()
        await asyncio.gather(*self.running_tasks, return_exceptions=True)

    async def _execute_task(
        self, task: ExternalTask, action: Callable[[ExternalTask], Awaitable[TaskResult]]
    ) -> None:
        try:
            await self.executor.execute_task(task, action)
        except Exception as error:  # noqa: BLE001 - whatever a handler does is its task's fate
            detail = get_exception_detail(error)
            log_with_context(
                f"error when executing task: {detail}",
                {"WORKER_ID": self.worker_id, "TASK_ID": task.get_task_id()},
                "error",
                exc_info=True,
            )
            config = self._settings
            failure = task.failure(CRASHED, detail, config["retries"], config["retryTimeout"])
            await self.executor.report(task, failure)
