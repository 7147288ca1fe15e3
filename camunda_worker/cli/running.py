"""``camunda-worker run``: one worker in this process."""

import sys

from attrs import evolve, frozen

from camunda_worker.cli import observing, summary, targets
from camunda_worker.cli.access import Access
from camunda_worker.cli.burst import UntilNothingIsLeft
from camunda_worker.cli.endings import REFUSED, advised, ending_with_errors_told
from camunda_worker.errors import CamundaError
from camunda_worker.worker import ExternalTaskWorker


@frozen(kw_only=True)
class Settings:
    """What was asked for; it is handed on to other processes.

    Attributes:
        target: A module, or something in it.
        access: Which engine, and as whom.
        max_tasks: How many handlers run at once; the worker's own number if None.
        burst: End when no task is left.
        health_port: Where it says how it is; nowhere if None.
        json_logs: Log JSON.
        log_level: The least that is logged.
        shows_summary: Tell at the start what runs where.
    """

    target: str
    access: Access
    max_tasks: int | None = None
    burst: bool = False
    health_port: int | None = None
    json_logs: bool = False
    log_level: str = "INFO"
    shows_summary: bool = True

    @property
    def quiet(self) -> "Settings":
        """The same without a summary."""
        return evolve(self, shows_summary=False)


def run(settings: Settings) -> int:
    """Run until a signal, or until nothing is left; the exit code."""
    with ending_with_errors_told():
        worker = worker_of(settings)
    if settings.shows_summary:
        summary.show(worker, settings)
    try:
        worker.run()
    except CamundaError as error:
        print(f"camunda-worker: the first poll was refused: {advised(error)}", file=sys.stderr)  # noqa: T201 - its own voice
        return REFUSED
    return 0


def worker_of(settings: Settings) -> ExternalTaskWorker:
    """The worker that is asked for.

    Raises:
        ValueError, TypeError: There is none, or a setting cannot be used.
    """
    found = targets.find(settings.target)
    if isinstance(found, ExternalTaskWorker):
        own = settings.access.says_nothing
        worker = found.variant(
            connection=None if own else settings.access.connection(), max_tasks=settings.max_tasks
        )
    else:
        label = settings.target.partition(":")[0]
        worker = ExternalTaskWorker(
            settings.access.connection(), worker_id=label, subscriptions=found
        ).variant(max_tasks=settings.max_tasks)
    worker = worker.variant(hooks=observing.hooks(worker.hooks, settings.health_port))
    return _ending(worker) if settings.burst else worker


def _ending(worker: ExternalTaskWorker) -> ExternalTaskWorker:
    topics = frozenset(one.topic for one in worker.subscriptions)
    engine = UntilNothingIsLeft(worker.engine, topics)
    ending = worker.variant(connection=engine)
    engine.stop = ending.stop
    return ending
