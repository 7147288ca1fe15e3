"""`ExternalTaskWorker`: one handler at a time, for one topic or several."""

import secrets
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from camunda_worker import worker as native
from camunda_worker.compat.client.engine_client import ENGINE_LOCAL_BASE_URL
from camunda_worker.compat.client.external_task_client import ExternalTaskClient
from camunda_worker.compat.ending import ending_with_the_program, hear_sigterm
from camunda_worker.compat.external_task.external_task import ExternalTask, TaskResult
from camunda_worker.compat.external_task.external_task_executor import ExternalTaskExecutor
from camunda_worker.compat.external_task.reporting import NotReported
from camunda_worker.compat.settings import seconds
from camunda_worker.compat.subscribing import make_worker, sync_handler, terms
from camunda_worker.compat.untyped import Given, Json, Untyped
from camunda_worker.compat.utils.auth_basic import obfuscate_password
from camunda_worker.compat.utils.log_utils import log_with_context
from camunda_worker.compat.utils.response_utils import EngineException, HTTPError
from camunda_worker.compat.utils.utils import get_exception_detail, str_to_list
from camunda_worker.errors import CamundaError
from camunda_worker.loops import without_running_loop

_BETWEEN_STOPS = 0.1
"""Seconds."""


class NoExternalTaskFound(Exception):
    """There is no task of these topics just now."""


class ExternalTaskWorker:
    """Handles external tasks.

    Args:
        worker_id: Under which tasks are locked; made up, if not given. While subscribed, host, process id and a random
            part are added to it.
        base_url: The engine's url.
        config: What is to differ from ``ExternalTaskClient.default_config``.
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
        self.client = ExternalTaskClient(self.worker_id, base_url, config)
        self.executor = ExternalTaskExecutor(self.worker_id, self.client)
        self._base_url = base_url
        self._settings = self.client.config  # with the defaults; tests put a mock in the client's place
        hear_sigterm()  # now, for `subscribe` may be called in a thread
        self._log_with_context(f"Created External Task Worker with config: {obfuscate_password(self.config)}")

    def subscribe(
        self,
        topic_names: str | Sequence[str],
        action: Callable[[ExternalTask], TaskResult],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
        stop_event: threading.Event | None = None,
    ) -> None:
        """Handle the topics' tasks, one at a time, in a thread of its own.

        It returns after Ctrl-C or SIGTERM, its handler's result reported; in another thread, too, where it goes on when
        the main thread has returned.

        Args:
            topic_names: One topic or several.
            action: The handler.
            process_variables: Only tasks of instances whose variables have these values.
            variables: Names of the variables to fetch; None fetches all.
            stop_event: Ends it, too, once it is set.

        Raises:
            ValueError: A part of the config cannot be used; the text names it.
            RuntimeError: An event loop runs in this thread.
        """
        without_running_loop("AsyncExternalTaskWorker.subscribe(…)")
        config = self._settings
        worker = make_worker(self.worker_id, self._base_url, config, max_tasks=1)
        handler, said = sync_handler(config, action), terms(config, process_variables, variables)
        for topic in dict.fromkeys(str_to_list(topic_names)):
            worker.subscribe(topic, handler, **said)
        with _stopping_on(stop_event, worker), ending_with_the_program(worker):
            worker.run()

    def fetch_and_execute(
        self,
        topic_names: str | Sequence[str],
        action: Callable[[ExternalTask], TaskResult],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> None:
        """Fetch up to ``maxTasks`` tasks, once, and handle them in this thread, one after the other.

        A handler's exception is its task's failure, and ends it; the tasks that did not begin are given back.

        Raises:
            NoExternalTaskFound: There is no task.
            Exception: What a handler raises, and what `ExternalTaskClient` does.
        """
        contexts = self.client.fetch_and_lock(topic_names, process_variables, variables)
        if not contexts:
            raise NoExternalTaskFound(
                f"no External Task found for Topics: {topic_names}, Process variables: {process_variables}"
            )
        self._execute_tasks([ExternalTask(context) for context in contexts], action)

    def _fetch_and_execute_safe(
        self,
        topic_names: str | Sequence[str],
        action: Callable[[ExternalTask], TaskResult],
        process_variables: Given = None,
        variables: Sequence[str] | None = None,
    ) -> None:
        """`fetch_and_execute` for loops of users' own: an exception is logged, and followed by ``sleepSeconds``."""
        try:
            self.fetch_and_execute(topic_names, action, process_variables, variables)
        except NoExternalTaskFound as error:
            self._log_with_context(str(error))
        except Exception as error:  # noqa: BLE001 - the loop goes on, whatever a handler does
            pause = seconds({"sleepSeconds": self.DEFAULT_SLEEP_SECONDS, **self.config}, "sleepSeconds")
            detail = get_exception_detail(error)
            self._log_with_context(
                f"retrying after {pause} seconds: {detail}", log_level="error", exc_info=True
            )
            time.sleep(pause)

    def _execute_tasks(
        self, tasks: Sequence[ExternalTask], action: Callable[[ExternalTask], TaskResult]
    ) -> None:
        waiting = deque(tasks)
        try:
            while waiting:
                self.executor.execute_task(waiting[0], action)
                waiting.popleft()
        except Exception as error:
            self._report_crash(waiting.popleft(), error)
            raise
        finally:
            for task in waiting:
                self._give_back(task)

    def _report_crash(self, task: ExternalTask, error: Exception) -> None:
        config = self._settings
        details = "".join(traceback.format_exception(error))
        message = f"{type(error).__name__}: {error}"
        failure = task.failure(message, details, config["retries"], config["retryTimeout"])
        self._try("failure not reported", task, lambda: self.executor.execute_task(task, lambda _: failure))

    def _give_back(self, task: ExternalTask) -> None:
        self._try("task not given back", task, lambda: self.client.give_back(task.get_task_id()))

    def _try(self, trouble: str, task: ExternalTask, what: Callable[[], object]) -> None:
        """What the engine does not take now, the end of the task's lock will mend."""
        try:
            what()
        except (EngineException, HTTPError, NotReported, CamundaError) as error:
            self._log_with_context(f"{trouble}: {error}", task.get_task_id(), "warning")

    def _log_with_context(
        self, msg: str, task_id: str | None = None, log_level: str = "info", **kwargs: Untyped
    ) -> None:
        log_with_context(msg, {"WORKER_ID": self.worker_id, "TASK_ID": task_id}, log_level, **kwargs)


def made_up_if_none(worker_id: object) -> object:
    """The worker id, or one that no other worker has."""
    return f"worker-{secrets.token_hex(4)}" if worker_id is None else worker_id


@contextmanager
def _stopping_on(event: threading.Event | None, worker: native.ExternalTaskWorker) -> Iterator[None]:
    """Stop the worker once the event is set, while the context lasts."""
    if event is None:
        yield
        return
    ended = threading.Event()

    def watch() -> None:
        event.wait()
        while not ended.wait(_BETWEEN_STOPS):  # a worker that does not run yet would not hear the first one
            worker.stop()

    threading.Thread(target=watch, name="stop-event", daemon=True).start()
    try:
        yield
    finally:
        ended.set()
