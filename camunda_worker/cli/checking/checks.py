"""The checks, each of which says what does not fit."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property

from attrs import field, frozen

from camunda_worker.bpmn.catching import Catching
from camunda_worker.bpmn.model import Element, Model
from camunda_worker.bpmn.variable_names import sharing, variables_read, variables_set
from camunda_worker.cli.checking.finding import Finding, Kind, at
from camunda_worker.cli.checking.source import Told, told_by
from camunda_worker.cli.levels import Level
from camunda_worker.cli.summary import FILTERS
from camunda_worker.subscription import AnySubscription

_NOT_EXECUTABLE = Kind("not-executable", Level.ERROR)
_NO_TOPIC = Kind("no-topic", Level.ERROR)
_TOPIC_EXPRESSION = Kind("topic-expression", Level.WARNING)
_NO_HANDLER = Kind("no-handler", Level.ERROR)
_NO_TASK = Kind("no-task", Level.WARNING)
_TWO_HANDLERS = Kind("two-handlers", Level.ERROR)
_UNCAUGHT_ERROR = Kind("uncaught-error", Level.ERROR)
_UNSET_VARIABLE = Kind("unset-variable", Level.WARNING)


@frozen(slots=False, eq=False)
class Subject:
    """What is checked.

    Attributes:
        models: All that are deployed.
        handlers: All that run.
        given: Variables that come from outside: from who starts a process, or with messages.
    """

    models: Sequence[Model]
    handlers: Sequence[AnySubscription]
    given: frozenset[str] = field(default=frozenset())

    @cached_property
    def tasks(self) -> Sequence[tuple[Model, Element]]:
        """External tasks."""
        return [(model, element) for model in self.models for element in model.external_tasks]

    @cached_property
    def told(self) -> Mapping[AnySubscription, Told]:
        """What the source of each handler tells."""
        return {one: told_by(one) for one in self.handlers}

    def of_task(self, task: Element) -> Sequence[AnySubscription]:
        """The handlers that may get a task: those of its topic whose filters do not leave its process out."""
        return [one for one in self.handlers if one.topic == task.topic and _takes(one, task.process)]


def _takes(handler: AnySubscription, process: Element | None) -> bool:
    """Whether its filters by key let a process through; the other filters are about what no model tells."""
    keys = _keys(handler)
    return keys is None or process is None or process.id in keys


def _keys(handler: AnySubscription) -> Collection[str] | None:
    """Of the processes that its filters let through; None if they do not say."""
    one, several = handler.process_definition_key, handler.process_definition_key_in
    if one is None:
        return several
    return {one} if several is None else {one} & set(several)


def executability(subject: Subject) -> Iterator[Finding]:
    """Processes with external tasks that the engine passes over when it deploys the model."""
    for process, model in {task.process: model for model, task in subject.tasks}.items():
        if process is not None and process.get("isExecutable") != "true":
            yield at(
                model,
                process,
                _NOT_EXECUTABLE,
                f"process {process.id!r} is not executable: the engine would not deploy it, and says nothing",
                'Write isExecutable="true"; modelers have a box for it.',
            )


def topics(subject: Subject) -> Iterator[Finding]:
    """External tasks without a topic, or whose topic no handler has."""
    known = [one.topic for one in subject.handlers]
    for model, task in subject.tasks:
        if task.topic is None:
            yield at(
                model,
                task,
                _NO_TOPIC,
                "an external task without a topic",
                'Give it one: camunda:topic="…"; the engine refuses to deploy it so.',
            )
        elif "${" in task.topic:
            yield at(
                model,
                task,
                _TOPIC_EXPRESSION,
                f"topic {task.topic}: what it comes to is known when it runs only",
                "Make sure that there are handlers for all that it can be.",
            )
        elif task.topic not in known:
            near = [f" Did you mean {one!r}?" for one in get_close_matches(task.topic, known, n=1)]
            yield at(
                model,
                task,
                _NO_HANDLER,
                f"topic {task.topic!r}: no handler; the task would wait for ever",
                f"Write one, or name its module, too.{''.join(near)}",
            )
        elif not subject.of_task(task) and task.process is not None:
            yield at(
                model,
                task,
                _NO_HANDLER,
                f"topic {task.topic!r}: no handler for process {task.process.id!r}; the task would wait for ever",
                "Look at process_definition_key of its handlers.",
            )


def idle_handlers(subject: Subject) -> Iterator[Finding]:
    """Handlers whose topic no task has; a topic that is an expression could be any."""
    used = {task.topic for _, task in subject.tasks if task.topic}
    if any("${" in topic for topic in used):
        return
    for one in subject.handlers:
        if one.topic not in used:
            near = [f" Did you mean {name!r}?" for name in get_close_matches(one.topic, used, n=1)]
            yield _of_handler(
                subject,
                one,
                _NO_TASK,
                f"handler {one.name}: no task has topic {one.topic!r}; it would never be called",
                f"Name the model that has it, too, or remove the handler.{''.join(near)}",
            )
        elif not any(one in subject.of_task(task) for _, task in subject.tasks):
            yield _of_handler(
                subject,
                one,
                _NO_TASK,
                f"handler {one.name}: process_definition_key leaves out all tasks of topic {one.topic!r};"
                " it would never be called",
                "Correct the key, or name the model that has it, too.",
            )


def two_handlers(subject: Subject) -> Iterator[Finding]:
    """Handlers for the same tasks of a topic."""
    seen: dict[tuple[str, str], AnySubscription] = {}
    for one in subject.handlers:
        tasks = one.topic, repr([getattr(one, name) for name in FILTERS])
        if tasks in seen:
            yield _of_handler(
                subject,
                one,
                _TWO_HANDLERS,
                f"handler {one.name}: {seen[tasks].name} is for topic {one.topic!r}, too",
                "Keep one of them: a worker takes one for each topic, and of two workers either may get a task.",
            )
        seen.setdefault(tasks, one)


def bpmn_errors(subject: Subject) -> Iterator[Finding]:
    """BPMN errors that nothing catches: the instance then ends, and looks as if all had gone well."""
    catching = Catching(subject.models)
    for model, task in subject.tasks:
        for handler in subject.of_task(task):
            told = subject.told[handler]
            for code, line in told.codes.items():
                process = catching.uncaught(model, task, code)
                if process is not None:
                    yield at(
                        model,
                        task,
                        _UNCAUGHT_ERROR,
                        f"BPMN error {code!r} of handler {handler.name} ({told.file}:{line}) is caught nowhere:"
                        f" process {process.id!r} would end silently",
                        "Add a boundary event for this code, or an event subprocess; or fail the task instead.",
                    )


def variables(subject: Subject) -> Iterator[Finding]:
    """Variables that a handler or an input mapping needs, and nothing that is seen here sets."""
    for model, task in subject.tasks:
        process = task.process
        if process is None:
            continue
        there = subject.given | _set(subject, process)
        for name, reader, line in _needed(subject, task):
            if name not in there:
                yield at(
                    model,
                    task,
                    _UNSET_VARIABLE,
                    f"variable {name!r}, which {reader} needs: nothing seen here sets it",
                    f"If it comes from who starts the process or with a message, say --given {name};"
                    " else set it, or correct its name.",
                    line=line,
                )


def _set(subject: Subject, process: Element) -> frozenset[str]:
    """What models and handlers may set, in a process or in those that share all of their variables with it."""
    processes = sharing(subject.models, process)
    by_models = (variables_set(subject.models, one) for one in processes)
    topics = {task.topic for _, task in subject.tasks if task.process in processes}
    by_handlers = (subject.told[one].may_set for one in subject.handlers if one.topic in topics)
    return frozenset().union(*by_models, *by_handlers)


def _needed(subject: Subject, task: Element) -> Iterator[tuple[str, str, int]]:
    """Name, reader and line of each variable that has to be there."""
    for parameter, node in task.inputs.items():
        for name in variables_read("".join(one.text for one in node.below())):
            yield name, f"input mapping {parameter!r}", node.line
    for handler in subject.of_task(task):
        for name in sorted({*handler.signature.required, *subject.told[handler].asks}):
            yield name, f"handler {handler.name}", task.line


def _of_handler(subject: Subject, handler: AnySubscription, kind: Kind, text: str, advice: str) -> Finding:
    told = subject.told[handler]
    return Finding(
        check=kind.check,
        level=kind.level,
        text=text,
        advice=advice,
        file=told.file,
        line=told.line,
        topic=handler.topic,
    )
