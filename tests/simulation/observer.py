"""A hook that looks whether each result has a fate."""

from attrs import define, field
from ledger import Ledger
from virtual_time import CLOCK, Process

from camunda_worker import ExternalTask, events


@define(eq=False)
class Observer:
    """Of one worker."""

    process: Process
    ledger: Ledger
    patience: float
    _begun: dict[str, float] = field(factory=dict)
    _fates: dict[str, str] = field(factory=dict)

    def __call__(self, event: events.Event) -> None:
        if not self.process.alive or not isinstance(event, events.TaskEvent):
            return
        task = event.task
        match event:
            case events.Fetched():
                return
            case events.Started():
                self._begun[task.id] = CLOCK.now
                self._fates.pop(task.id, None)
            case events.Dropped(error=error) if error is not None:
                self._fates[task.id] = "not begun"
            case events.Lost() | events.Dropped():
                self._check_lost(event, task)
                self._fates[task.id] = type(event).__name__
            case events.Unreported():
                self._check_unreported(task)
                self._fates[task.id] = "Unreported"
            case events.Reported() | events.Refused(instead=None):
                self._fates[task.id] = type(event).__name__
            case events.Ended():
                self._check_fate(task)
            case _:
                pass
        self.ledger.journal.note(self.process.name, f"  {task.id}: {_shown(event)}")

    def _check_lost(self, event: object, task: ExternalTask) -> None:
        if self.ledger.holds(task) and self.ledger.fetches(task, self._begun[task.id]) == 0:
            self.ledger.journal.accuse(f"{task.id}: {event!r:.60} in {self.process.name}, which holds it")

    def _check_unreported(self, task: ExternalTask) -> None:
        excuse = max(self.ledger.disturbed[self.process.name], self.ledger.stood[self.process.name])
        if (
            excuse < CLOCK.now - 10 - self.patience
            and CLOCK.now < self.process.leaves_at + 2
            and not self.ledger.tasks[task.id].suspended
        ):
            self.ledger.journal.accuse(f"{task.id}: unreported though the engine answers")

    def _check_fate(self, task: ExternalTask) -> None:
        begun = self._begun[task.id]
        mine = [
            run for run in self.ledger.runs[task.id] if run.process is self.process and run.began >= begun
        ]
        if mine and mine[-1].how in ("returned", "raised") and task.id not in self._fates:
            self.ledger.journal.accuse(f"{task.id}: a result without a fate")


def _shown(event: events.Event) -> str:
    error = getattr(event, "error", None)
    return type(event).__name__ + (f" {error}"[:90] if error is not None else "")
