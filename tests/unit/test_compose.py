"""docker-compose.yml and the example's Dockerfile name only what there is: services, images, variables, files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from camunda_worker import Connection
from camunda_worker.testing.local_engine import RELEASES
from examples.order import worker

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
README = (ROOT / "README.md").read_text()
WORKERS = sorted(name for name in SERVICES if name.startswith("worker"))
ENGINES = sorted(name for name in SERVICES if name.startswith("engine"))


class Environment(dict[str, str]):
    """Remembers what it was asked for."""

    def __init__(self, values: Mapping[str, str]) -> None:
        super().__init__(values)
        self.asked: set[str] = set()

    def get(self, name: str, default: Any = None) -> Any:
        self.asked.add(name)
        return super().get(name, default)


def ancestors(name: str) -> Iterator[str]:
    for needed in SERVICES[name].get("depends_on", {}):
        yield needed
        yield from ancestors(needed)


def instructions(keyword: str) -> list[str]:
    text = (ROOT / SERVICES["worker"]["build"]["dockerfile"]).read_text()
    return [line.removeprefix(f"{keyword} ") for line in text.splitlines() if line.startswith(f"{keyword} ")]


def test_there_is_one_set_of_services_without_a_profile_and_one_with_basic_auth() -> None:
    profiles = {name: service.get("profiles", []) for name, service in SERVICES.items()}
    kinds = ["database", "engine", "worker"]
    assert sorted(name for name, of in profiles.items() if not of) == kinds
    assert sorted(name for name, of in profiles.items() if of == ["basic-auth"]) == [
        f"{kind}-basic-auth" for kind in kinds
    ]


def test_each_service_has_an_image_of_one_version_or_is_built() -> None:
    for name, service in SERVICES.items():
        if "build" in service:
            assert (ROOT / service["build"]["context"] / service["build"]["dockerfile"]).is_file(), name
        else:
            assert re.fullmatch(r"[a-z/-]+:[a-z0-9.-]*\d[a-z0-9.-]*", service["image"]), name


def test_each_service_waits_for_one_that_can_be_healthy_in_its_own_profile() -> None:
    for name, service in SERVICES.items():
        for needed, terms in service.get("depends_on", {}).items():
            assert terms == {"condition": "service_healthy"}
            assert SERVICES[needed]["healthcheck"]["test"]
            assert SERVICES[needed].get("profiles") == service.get("profiles"), name
    assert [len(list(ancestors(name))) for name in WORKERS] == [2, 2]


@pytest.mark.parametrize("name", ENGINES)
def test_the_engine_is_one_that_the_tests_run_and_uses_its_database(name: str) -> None:
    service = SERVICES[name]
    assert service["image"].rpartition(":run-")[2] in {release.version for release in RELEASES}
    (database,) = service["depends_on"]
    account = SERVICES[database]["environment"]
    settings = service["environment"]
    assert settings["DB_URL"] == f"jdbc:postgresql://{database}:5432/{account['POSTGRES_DB']}"
    assert settings["DB_USERNAME"] == account["POSTGRES_USER"]
    assert settings["DB_PASSWORD"] == account["POSTGRES_PASSWORD"]


@pytest.mark.parametrize("name", WORKERS)
def test_the_worker_reads_what_its_environment_sets(name: str) -> None:
    environment = Environment(SERVICES[name]["environment"])
    connection = Connection.from_environment(environment)
    assert set(environment) <= environment.asked
    (engine,) = SERVICES[name]["depends_on"]
    url = httpx.URL(connection.base_url)
    assert (url.host, url.port, url.path) == (engine, 8080, "/engine-rest")
    settings = SERVICES[engine]["environment"]
    user = settings.get("CAMUNDA_BPM_ADMIN_USER_ID")
    password = settings.get("CAMUNDA_BPM_ADMIN_USER_PASSWORD")
    assert connection.auth == ((user, password) if settings.get("CAMUNDA_BPM_RUN_AUTH_ENABLED") else None)


def test_the_dockerfile_copies_what_exists_and_docker_may_see_it() -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    for line in instructions("COPY"):
        *sources, _ = line.split()
        for source in sources:
            assert (ROOT / source).exists(), source
            assert f"!{source}" in ignored


def test_the_dockerfile_runs_a_module_that_it_copied() -> None:
    (command,) = map(json.loads, instructions("CMD"))
    assert command[:2] == ["python", "-m"]
    package, module = command[2].split(".")
    copies = {line.split()[-1]: line.split()[0] for line in instructions("COPY")}
    assert (ROOT / copies[package] / f"{module}.py").samefile(worker.__file__)


def test_the_readme_names_commands_addresses_and_variables_as_they_are() -> None:
    for name in ENGINES:
        (port,) = SERVICES[name]["ports"]
        host, outside, _ = port.split(":")
        assert host == "127.0.0.1"
        assert f"http://localhost:{outside}/engine-rest" in README
    for variable in SERVICES["worker-basic-auth"]["environment"]:
        assert variable in README
    assert "docker compose up" in README
    assert "docker compose --profile basic-auth up" in README
