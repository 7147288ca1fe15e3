"""What ``run`` is told to run: a worker, handlers, or a module that has them."""

import importlib
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from camunda_worker.importing import RunsAtImport, only_importing
from camunda_worker.subscription import AnySubscription, Subscription
from camunda_worker.worker import ExternalTaskWorker

T = TypeVar("T")


class NoTarget(ValueError):
    """There is nothing to run; the text says what was looked for."""


class NoModule(NoTarget):
    """There is no such module."""


def find(target: str) -> ExternalTaskWorker | list[AnySubscription]:
    """The worker, or the handlers, that ``module`` or ``module:name`` means; looked for in the working directory, too.

    Raises:
        NoModule: There is no such module.
        NoTarget: It has nothing of the kind.
    """
    name, _, attribute = target.partition(":")
    module = _module(name)
    found = module
    for part in filter(None, attribute.split(".")):
        if not hasattr(found, part):
            raise NoTarget(f"{target}: {name} has no {attribute!r}{_choice(module)}")
        found = getattr(found, part)
    runnable = _runnable(found, target, module)
    if isinstance(runnable, ExternalTaskWorker) and not runnable.subscriptions:
        raise NoTarget(
            f"{target}: its worker has no topic; give it handlers by @worker.subscribe(topic) or subscriptions="
        )
    return runnable


def _module(name: str) -> ModuleType:
    if not all(name.split(".")) or "/" in name or name.endswith(".py"):
        raise NoModule(f"{name}: no module's name; write it as it is imported, such as shop.handlers")
    here = str(Path.cwd())
    if here not in sys.path:
        sys.path.insert(0, here)
    try:
        with only_importing(name):
            return importlib.import_module(name)
    except RunsAtImport as error:
        raise NoTarget(str(error)) from None
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a user's module raises is for its author to read
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        if missing and f"{name}.".startswith(f"{missing}."):
            raise NoModule(
                f"{name}: there is no module {missing!r} in {here} or installed{_as_name(name)}"
            ) from None
        traceback.print_exception(error)
        raise NoTarget(f"{name}: it cannot be imported") from None


def _as_name(name: str) -> str:
    """What ``module.name`` should have been, if the module has something of that name."""
    before, _, last = name.rpartition(".")
    return f"; did you mean {before}:{last}?" if hasattr(sys.modules.get(before), last) else ""


def _runnable(found: object, target: str, module: ModuleType) -> ExternalTaskWorker | list[AnySubscription]:
    match found:
        case ExternalTaskWorker():
            return found
        case Subscription():
            return [found]
        case ModuleType():
            return _of_module(found, target)
        case list() | tuple() if found and all(isinstance(one, Subscription) for one in found):
            return list(found)
        case _:
            raise NoTarget(
                f"{target}: neither a worker nor handlers decorated with @subscribe{_choice(module)}"
            )


def _of_module(module: ModuleType, target: str) -> ExternalTaskWorker | list[AnySubscription]:
    workers = _distinct(one for one in vars(module).values() if isinstance(one, ExternalTaskWorker))
    if len(workers) > 1:
        raise NoTarget(f"{target}: it has several workers{_choice(module)}")
    for worker in workers:
        return worker
    handlers: list[AnySubscription] = _distinct(
        one for one in vars(module).values() if isinstance(one, Subscription)
    )
    if not handlers:
        raise NoTarget(f"{target}: it has no worker, and no handler decorated with @subscribe")
    return handlers


def _distinct(items: Iterable[T]) -> list[T]:
    return list({id(one): one for one in items}.values())


def _choice(module: ModuleType) -> str:
    kinds = (ExternalTaskWorker, Subscription)
    names = [name for name, value in vars(module).items() if isinstance(value, kinds)]
    return f"; there are: {', '.join(f'{module.__name__}:{name}' for name in names)}" if names else ""
