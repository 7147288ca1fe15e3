"""While a module is imported for what it has, none of its workers may run."""

from collections.abc import Iterator
from contextlib import contextmanager

_imports: list[str] = []
"""Of the whole process, not of a context: a module may run its worker in a thread."""


class RunsAtImport(RuntimeError):
    """A module runs its worker although it is only looked at."""


@contextmanager
def only_importing(module: str) -> Iterator[None]:
    """Refuse to run workers while the context lasts."""
    _imports.append(module)
    try:
        yield
    finally:
        _imports.pop()


def refuse_while_importing() -> None:
    """For what is about to run.

    Raises:
        RunsAtImport: A module is only being imported.
    """
    if _imports:
        raise RunsAtImport(
            f"worker.run() while camunda-worker imports {_imports[-1]}:"
            " put it under if __name__ == '__main__':"
        )
