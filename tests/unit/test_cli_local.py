"""``camunda-worker engine``: how a database is named."""

from __future__ import annotations

import os

import pytest

from camunda_worker.cli.local import datasource

pytestmark = pytest.mark.fast


@pytest.fixture(autouse=True)
def _environment_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD", "PGPASSWORD"):
        monkeypatch.setenv(name, "before")


def test_user_and_password_go_where_no_list_of_processes_shows_them() -> None:
    assert datasource("postgresql://ada:s%40t@db:5433/engine") == "jdbc:postgresql://db:5433/engine"
    assert (os.environ["SPRING_DATASOURCE_USERNAME"], os.environ["SPRING_DATASOURCE_PASSWORD"]) == (
        "ada",
        "s@t",
    )
    assert (
        datasource("postgres://ada@db/engine?sslmode=require")
        == "jdbc:postgresql://db/engine?sslmode=require"
    )
    assert os.environ["SPRING_DATASOURCE_PASSWORD"] == "before"


@pytest.mark.parametrize("url", ["db/engine", "mysql://ada:hidden@db/engine", "postgresql://ada:hidden@db"])
def test_what_names_no_database_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(ValueError, match="write postgresql://") as raised:
        datasource(url)
    assert "hidden" not in str(raised.value)
