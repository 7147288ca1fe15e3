"""Results are sent again, work is not done again: a report is repeated until the engine gives its verdict.

That a lock has run out is no verdict: the engine takes the result while nobody else has fetched the task.
"""

import asyncio
from datetime import timedelta

from attrs import define, field

from camunda_worker.backoff import Backoff
from camunda_worker.engine import Engine, Verdict, verdict
from camunda_worker.errors import CamundaError, VariableError
from camunda_worker.log import about, logger
from camunda_worker.result import Failure, Reportable
from camunda_worker.retry import RetryPolicy
from camunda_worker.task import ExternalTask

_TRIES_PER_FAULT = 3
_SUSPENDED_PAUSE = 5.0
"""Seconds: an operator resumes an instance by hand."""
_GIVE_BACK_LOCK = timedelta(seconds=5)


@define(eq=False)
class Report:
    """One task's result on its way to the engine.

    Attributes:
        abandoned: Once set, no further try is made: the worker stops and its grace time is over.
    """

    engine: Engine
    task: ExternalTask
    result: Reportable
    retry: RetryPolicy
    abandoned: asyncio.Event
    _backoff: Backoff = field(factory=Backoff, init=False)
    _faults: int = field(default=0, init=False)

    async def send(self) -> None:
        """Send until the engine has taken the result, or has said that it no longer counts."""
        while True:
            delay = await self._try()
            if delay is None:
                return
            await self._pause(delay)
            if self.abandoned.is_set():
                logger.error("result not reported before the worker stopped", extra=about(self.task))
                return

    async def _try(self) -> float | None:
        """Seconds until the next try; None when there is nothing more to send."""
        try:
            await self.engine.report(self.task, self._complete())
        except VariableError as error:
            return self._fail(error)
        except CamundaError as error:
            return self._decide(error)
        return None

    def _complete(self) -> Reportable:
        if isinstance(self.result, Failure):
            return self.retry.complete(self.task, self.result)
        return self.result

    def _decide(self, error: CamundaError) -> float | None:
        match verdict(error, self.task):
            case Verdict.LOST | Verdict.GONE as reason:
                logger.warning(
                    "result not taken, the task is %s: %s", reason.name.lower(), error, extra=about(self.task)
                )
                return None
            case Verdict.SUSPENDED:
                return _SUSPENDED_PAUSE
            case Verdict.REFUSED:
                return self._fail(error)
            case Verdict.FAULT:
                self._faults += 1
                return self._fail(error) if self._faults >= _TRIES_PER_FAULT else self._backoff.next()
            case Verdict.CONFLICT | Verdict.OUTAGE:
                if self._backoff.tries == 0:
                    logger.warning("result not reported yet, trying again: %s", error, extra=about(self.task))
                return self._backoff.next()

    def _fail(self, error: CamundaError) -> float | None:
        """What cannot be reported becomes the task's failure; a failure that cannot be, is left to its lock's end."""
        if isinstance(self.result, Failure) and not (self.result.variables or self.result.local_variables):
            logger.error("the engine does not take the failure: %s", error, extra=about(self.task))
            return None
        logger.warning("result cannot be reported: %s", error, extra=about(self.task))
        previous = self.result
        self.result = (
            Failure(str(error))
            if not isinstance(previous, Failure)
            else Failure(
                previous.error_message,
                f"{previous.error_details or ''}\n{error}",
                previous.retries,
                previous.retry_timeout,
            )
        )
        self._faults = 0
        return 0.0

    async def _pause(self, delay: float) -> None:
        try:
            async with asyncio.timeout(delay):
                await self.abandoned.wait()
        except TimeoutError:
            pass


async def give_back(engine: Engine, task: ExternalTask) -> None:
    """Free a task that does not run.

    Unlocking asks for no owner, and would free another worker's task as well; extending the lock does ask.
    """
    try:
        await engine.extend_lock(task, _GIVE_BACK_LOCK)
        await engine.unlock(task)
    except CamundaError as error:
        logger.warning("task not given back, its lock runs out by itself: %s", error, extra=about(task))
    else:
        logger.info("task given back", extra=about(task))
