"""Both faces of the client offer the same."""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from camunda_worker import AsyncEngineClient, EngineClient
from camunda_worker.client import AsyncListing, Listing

pytestmark = pytest.mark.fast

README = Path(__file__).parents[2] / "README.md"
CLIENTS = (EngineClient(), AsyncEngineClient())


def groups(client: object, path: str = "client") -> Iterator[tuple[str, object]]:
    """A client and, recursively, what groups its methods, by the path a user writes."""
    yield path, client
    for name, value in inspect.getmembers(type(client)):
        if isinstance(value, property) and name != "rest":
            yield from groups(getattr(client, name), f"{path}.{name}")


def methods(group: object) -> dict[str, object]:
    return {
        "close" if name == "aclose" else name: method
        for name, method in inspect.getmembers(type(group), inspect.isfunction)
        if not name.startswith("_")
    }


def surface(group: object) -> dict[str, str]:
    """Names, parameters, defaults and types; what is awaited or asynchronously iterated over bears the same name."""
    return {
        name: str(inspect.signature(method)).replace("Async", "")  # type: ignore[arg-type]  # functions, all of them
        for name, method in methods(group).items()
    }


SYNC, LATER = (dict(groups(client)) for client in CLIENTS)


def test_both_faces_have_the_same_groups() -> None:
    assert SYNC.keys() == LATER.keys()
    assert SYNC.keys() == {
        "client",
        "client.external_tasks",
        "client.history",
        "client.incidents",
        "client.instances",
        "client.instances.variables",
        "client.jobs",
        "client.user_tasks",
    }


@pytest.mark.parametrize("path", SYNC)
def test_both_faces_have_the_same_methods_and_parameters(path: str) -> None:
    assert surface(SYNC[path]) == surface(LATER[path])
    assert len(surface(SYNC[path])) > 3
    assert inspect.signature(type(SYNC[path]).__init__).parameters.keys() == {
        *inspect.signature(type(LATER[path]).__init__).parameters
    }


def test_lists_have_the_same_methods() -> None:
    assert [str(inspect.signature(getattr(Listing, name))) for name in ("count", "first")] == [
        str(inspect.signature(getattr(AsyncListing, name))) for name in ("count", "first")
    ]


@pytest.mark.parametrize("path", LATER)
def test_the_asynchronous_face_is_awaited_or_iterated_over_and_refers_to_the_other(path: str) -> None:
    for name, method in methods(LATER[path]).items():
        assert inspect.isfunction(method)
        assert inspect.iscoroutinefunction(method) or "AsyncListing" in str(inspect.signature(method)), name
        if name != "close":
            assert method.__doc__ == f"As `{SYNC[path].__class__.__name__}.{name}`."


def test_the_readme_names_all_of_them() -> None:
    rows = re.findall(r"^\| `(client[\w.]*)` \| (.*) \|$", README.read_text(), re.MULTILINE)
    assert {path: set(re.findall(r"`(\w+)`", names)) for path, names in rows} == {
        path: methods(group).keys() - {"close"} for path, group in SYNC.items()
    }


@pytest.mark.parametrize("path", SYNC)
def test_each_method_names_its_operation(path: str) -> None:
    unnamed = {
        name
        for name, method in methods(SYNC[path]).items()
        if not re.search(r"``(GET|POST|PUT|DELETE) /[^`]*``", str(method.__doc__))
    }
    assert unnamed <= {"close"}
