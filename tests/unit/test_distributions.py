"""The two wheels: of one version, each with its own packages and licence, each small."""

from __future__ import annotations

import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.builders.wheel import WheelBuilder

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("folder", "packages"), [(".", {"camunda_worker", "camunda_pytest"}), ("generated", {"camunda_rest"})]
)
def test_a_wheel_is_small_and_has_its_packages_and_the_licence(
    tmp_path: Path, folder: str, packages: set[str]
) -> None:
    (wheel,) = WheelBuilder(str(ROOT / folder)).build(directory=str(tmp_path), versions=["standard"])
    assert Path(wheel).stat().st_size < 500_000
    names = ZipFile(wheel).namelist()
    assert {name.partition("/")[0] for name in names if ".dist-info/" not in name} == packages
    assert {f"{package}/py.typed" for package in packages} <= set(names)
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_worker_asks_for_the_client_of_its_own_version() -> None:
    worker, client = (
        tomllib.loads((ROOT / folder / "pyproject.toml").read_text())["project"]
        for folder in (".", "generated")
    )
    assert client["version"] == worker["version"]
    assert f"camunda-rest=={client['version']}" in worker["dependencies"]
