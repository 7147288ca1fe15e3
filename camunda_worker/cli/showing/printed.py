"""An instance as text, as JSON, and as a picture."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import asdict
from rich.text import Text

from camunda_rest.models import ActivityInstanceDto, ExternalTaskDto, TransitionInstanceDto
from camunda_worker.bpmn.drawing.picture import draw
from camunda_worker.cli import printing
from camunda_worker.cli.incidents.showing import kinds
from camunda_worker.cli.showing import tasks
from camunda_worker.cli.showing.state import State, look, model_of
from camunda_worker.client import EngineClient


def show(client: EngineClient, process_instance_id: str, *, svg: Path | None, as_json: bool) -> None:
    """Print an instance, and write its picture if that is asked for.

    Raises:
        NoSuchInstance: The history does not have it.
        NoBpmn: Its model has no layout.
        ValueError: The picture cannot be written.
    """
    state = look(client, process_instance_id)
    if svg is not None:
        model = model_of(client, state)
        try:
            svg.write_text(draw(model, state.marks(model)), encoding="utf-8")
        except OSError as error:
            raise ValueError(f"--svg {svg}: {error.strerror}") from None
    if as_json:
        printing.data(_told(state))
    else:
        _print(state)


def _told(state: State) -> Mapping[str, object]:
    return {
        **_instance(state),
        "tokens": [{**_place(state, one), "external_task": _task(state, one)} for one in state.places],
        "variables": printing.decoded(state.variables),
        "incidents": [asdict(one) for one in state.failures],
        "called": _called(state),
    }


def _print(state: State) -> None:
    printing.rows([_instance(state)], as_json=False, nothing="")
    if state.places:
        _section("Tokens", [_place(state, one) for one in state.places])
    if state.tasks:
        _section("External tasks", [_shortly(one) for one in state.tasks.values()])
    values = printing.decoded(state.variables).items()
    _section(
        "Variables",
        [{"name": name, "value": printing.shortened(printing.cell(value))} for name, value in sorted(values)],
    )
    if state.failures:
        _title("Incidents")
        kinds(state.failures)
    if state.called:
        _section("Called instances", _called(state))


def _section(title: str, rows: Sequence[Mapping[str, object]]) -> None:
    _title(title)
    printing.rows(rows, as_json=False, nothing="none")


def _title(text: str) -> None:
    printing.console().print(Text(f"\n{text}", style="bold"))


def _instance(state: State) -> Mapping[str, object]:
    one = state.instance
    return {
        "id": one.id,
        "process": one.process_definition_key,
        "version": one.process_definition_version,
        "definition": one.process_definition_id,
        "state": one.state,
        "business_key": one.business_key,
        "tenant_id": one.tenant_id,
        "started": one.start_time,
        "ended": one.end_time,
        "delete_reason": one.delete_reason,
        "caller": one.super_process_instance_id,
    }


def _place(state: State, one: ActivityInstanceDto | TransitionInstanceDto) -> Mapping[str, object]:
    """A job has still to begin what is a transition, or to leave it."""
    return {
        "activity": one.activity_id,
        "name": one.activity_name,
        "type": one.activity_type,
        "waits_for_job": isinstance(one, TransitionInstanceDto),
        "incidents": state.troubled.get(str(one.activity_id), 0),
    }


def _shortly(task: ExternalTaskDto) -> Mapping[str, object]:
    told = {"activity": task.activity_id, **tasks.told(task)}
    del told["id"]
    return told | {"error_message": task.error_message and printing.shortened(task.error_message)}


def _task(state: State, one: ActivityInstanceDto | TransitionInstanceDto) -> Mapping[str, object] | None:
    task = state.tasks.get(one.id)
    return None if task is None else tasks.told(task)


def _called(state: State) -> Sequence[Mapping[str, object]]:
    by = {one.called_process_instance_id: one.activity_id for one in state.past}
    return [
        {
            "id": one.id,
            "process": one.process_definition_key,
            "state": one.state,
            "called_by": by.get(one.id),
        }
        for one in state.called
    ]
