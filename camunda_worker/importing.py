"""While a module is imported for what it has, none of its workers may run."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

_imports: list[str] = []
"""Of the whole process, not of a context: a module may run its worker in a thread."""


_begun: WeakKeyDictionary[threading.Thread, str] = WeakKeyDictionary()
"""Threads that a module began: one may come to run its worker after the import."""


class RunsAtImport(RuntimeError):
    """A module runs its worker although it is only looked at."""


@contextmanager
def only_importing(module: str) -> Iterator[None]:
    """Refuse to run workers while the context lasts."""
    before = set(threading.enumerate())
    _imports.append(module)
    try:
        yield
    finally:
        _begun.update(dict.fromkeys(set(threading.enumerate()) - before, module))
        _imports.pop()


def refuse_while_importing() -> None:
    """For what is about to run.

    Raises:
        RunsAtImport: A module is only being imported.
    """
    module = _imports[-1] if _imports else _begun.get(threading.current_thread())
    if module is not None:
        raise RunsAtImport(
            f"worker.run() while camunda-worker imports {module}: put it under if __name__ == '__main__':"
        )
