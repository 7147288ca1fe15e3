"""What LocalEngine decides before any process runs."""

from __future__ import annotations

import socket
import struct
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from typer.testing import CliRunner

from camunda_worker.cli.app import app
from camunda_worker.testing import LocalEngine
from camunda_worker.testing.local_engine import (
    RELEASES,
    ClassPathUnresolved,
    LocalEngineError,
    PortTaken,
    ToolMissing,
    tools,
)
from camunda_worker.testing.local_engine.class_path import cache_folder, class_path
from camunda_worker.testing.local_engine.engine_class import engine_class
from camunda_worker.testing.local_engine.pom import pom
from camunda_worker.testing.local_engine.releases import release

pytestmark = pytest.mark.fast

NAMES = [f"camunda-7.{minor}" for minor in range(13, 25)] + ["operaton-1.0"]


@pytest.fixture
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No Java, no Maven, no cache; the folder returned is PATH."""
    programs = tmp_path / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "ubuntu", "ID_LIKE": "debian"})
    return programs


def program(folder: Path, name: str, script: str) -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def java(folder: Path, version: str) -> Path:
    return program(folder, "java", f"echo 'openjdk version \"{version}\" 2026-01-20' >&2")


def test_there_are_thirteen_engines() -> None:
    assert [each.name for each in RELEASES] == NAMES


def test_an_unknown_engine_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(ValueError, match=r"'camunda-8\.0'.*camunda-7\.13, .*operaton-1\.0"):
        LocalEngine("camunda-8.0")


def test_the_engine_class_is_an_annotated_class_with_a_constructor() -> None:
    content = engine_class()
    assert len(content) == 228
    assert struct.unpack_from(">IHH", content) == (0xCAFEBABE, 0, 52)
    names, rest = constants_of(content)
    access, this, parent, interfaces, fields, methods = struct.unpack_from(">6H", rest)
    assert (access, names[this], names[parent]) == (0x0021, "Engine", "java/lang/Object")
    assert (interfaces, fields, methods) == (0, 0, 1)
    _, name, descriptor, attributes, code, length = struct.unpack_from(">5HI", rest, 12)
    assert (names[name], names[descriptor], attributes, names[code]) == ("<init>", "()V", 1, "Code")
    attributes, name, length, annotations, annotation, values = struct.unpack(">HHIHHH", rest[26 + length :])
    assert (attributes, names[name], length, annotations, values) == (1, "RuntimeVisibleAnnotations", 6, 1, 0)
    assert names[annotation] == "Lorg/springframework/boot/autoconfigure/EnableAutoConfiguration;"


def constants_of(content: bytes) -> tuple[dict[int, str], bytes]:
    """The names in the class file's constant pool, by index, and what follows the pool."""
    (count,) = struct.unpack_from(">H", content, 8)
    names: dict[int, str] = {}
    at = 10
    for index in range(1, count):
        tag, number = struct.unpack_from(">BH", content, at)
        match tag:
            case 1:
                names[index] = content[at + 3 : at + 3 + number].decode()
                at += 3 + number
            case 7:
                names[index] = names[number]
                at += 3
            case 10 | 12:
                at += 5
            case _:
                pytest.fail(f"constant {index} has the unknown tag {tag}")
    return names, content[at:]


@pytest.mark.parametrize("name", NAMES)
def test_the_project_names_the_engine_and_spring_boot_it_is_built_for(name: str) -> None:
    wanted = release(name)
    project = ET.fromstring(pom(wanted, spin=True))  # noqa: S314 - our own text
    found = {
        tuple(each.text for each in list(dependency)[:3])
        for dependency in project.iterfind(".//{*}dependency")
    }
    fork = wanted.fork
    starter = f"{fork}-bpm-spring-boot-starter-rest"
    assert (f"org.{fork}.bpm.springboot", starter, wanted.version) in found
    assert ("org.springframework.boot", "spring-boot-dependencies", wanted.boot) in found
    assert any(artifact == f"{fork}-engine-plugin-spin" for _, artifact, *_ in found)


def test_without_spin_no_spin_artifact_is_asked_for() -> None:
    assert "spin" not in pom(release("camunda-7.24"), spin=False)


def test_more_artifacts_are_asked_for_with_and_without_a_version() -> None:
    project = pom(release("camunda-7.24"), spin=True, dependencies=["a.b:c", "a.b:d:1.2"])
    assert "<groupId>a.b</groupId><artifactId>c</artifactId></dep" in project
    assert "<groupId>a.b</groupId><artifactId>d</artifactId><version>1.2</version></dep" in project


def test_an_artifact_that_is_no_coordinate_is_refused() -> None:
    with pytest.raises(ValueError, match="'c' is not group:artifact"):
        pom(release("camunda-7.24"), spin=True, dependencies=["c"])


def test_java_home_comes_before_path(
    empty_machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java(empty_machine, "21.0.2")
    home = tmp_path / "jdk" / "bin"
    home.mkdir(parents=True)
    own = java(home, "17.0.15")
    monkeypatch.setenv("JAVA_HOME", str(home.parent))
    assert tools.find_java() == tools.Java(own, 17)


def test_missing_java_says_what_to_install(empty_machine: Path) -> None:
    with pytest.raises(
        ToolMissing, match=r"apt-get install default-jre-headless, or .*pip install .*\[engine\]"
    ):
        tools.find_java()


def test_an_old_java_is_named(empty_machine: Path) -> None:
    old = java(empty_machine, "1.8.0_412")
    with pytest.raises(ToolMissing, match=rf"\({old} is Java 8\)"):
        tools.find_java()


def test_a_java_command_that_does_not_run_counts_as_none(empty_machine: Path) -> None:
    program(empty_machine, "java", "exit 1")
    with pytest.raises(ToolMissing, match=r"in PATH\. Install"):
        tools.find_java()


def test_missing_maven_says_what_to_install(empty_machine: Path) -> None:
    java(empty_machine, "17.0.15")
    with pytest.raises(ToolMissing, match="Install: apt-get install maven"):
        class_path(release("camunda-7.24"))


@pytest.mark.parametrize(
    ("system", "release_file", "sentence"),
    [
        ("Linux", {"ID": "debian"}, "Install: apt-get install default-jre-headless maven"),
        (
            "Linux",
            {"ID": "rocky", "ID_LIKE": "rhel fedora"},
            "Install: dnf install java-21-openjdk-headless maven",
        ),
        ("Linux", {"ID": "alpine"}, "Install: apk add openjdk21-jre-headless maven"),
        ("Darwin", {}, 'Install: brew install openjdk maven && export JAVA_HOME="$(brew --prefix openjdk)"'),
        (
            "Linux",
            {"ID": "other"},
            "Install Java (https://adoptium.net) and Maven (https://maven.apache.org)",
        ),
    ],
)
def test_each_family_of_systems_is_told_its_own_packages(
    monkeypatch: pytest.MonkeyPatch, system: str, release_file: dict[str, str], sentence: str
) -> None:
    monkeypatch.setattr("platform.system", lambda: system)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: release_file)
    assert tools.how_to_install(java=True, maven=True) == sentence


def maven_that(folder: Path, *, jar: Path) -> None:
    """A stand-in for Maven that counts its runs and answers with one jar."""
    java(folder, "17.0.15")
    program(
        folder,
        "mvn",
        f"""echo run >> {folder}/runs
echo "[INFO] Downloaded from central: some.jar"
for argument; do case $argument in -Dmdep.outputFile=*) printf %s {jar} > "${{argument#*=}}";; esac; done""",
    )


def runs(folder: Path) -> int:
    return len((folder / "runs").read_text().splitlines())


def test_a_class_path_is_resolved_once_and_then_read_silently(
    empty_machine: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    jar = tmp_path / "a.jar"
    jar.touch()
    maven_that(empty_machine, jar=jar)
    assert class_path(release("camunda-7.24")) == str(jar)
    assert "camunda-7.24: 1 files downloaded" in capsys.readouterr().err
    assert class_path(release("camunda-7.24")) == str(jar)
    assert capsys.readouterr().err == ""
    assert runs(empty_machine) == 1


def test_a_class_path_is_resolved_again_when_a_jar_has_gone(empty_machine: Path, tmp_path: Path) -> None:
    jar = tmp_path / "a.jar"
    jar.touch()
    maven_that(empty_machine, jar=jar)
    class_path(release("camunda-7.24"))
    jar.unlink()
    class_path(release("camunda-7.24"))
    assert runs(empty_machine) == 2


def test_with_and_without_spin_are_cached_apart(empty_machine: Path, tmp_path: Path) -> None:
    jar = tmp_path / "a.jar"
    jar.touch()
    maven_that(empty_machine, jar=jar)
    class_path(release("camunda-7.24"), spin=True)
    class_path(release("camunda-7.24"), spin=False)
    assert runs(empty_machine) == 2


def test_mavens_own_errors_are_passed_on(empty_machine: Path) -> None:
    java(empty_machine, "17.0.15")
    program(empty_machine, "mvn", "echo '[ERROR] no network'; exit 1")
    with pytest.raises(ClassPathUnresolved, match=r"could not download camunda-7\.24:\n\[ERROR\] no network"):
        class_path(release("camunda-7.24"))
    assert [each.name for each in cache_folder().iterdir()] == ["lock"]


def test_a_taken_port_is_refused_by_number(empty_machine: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jar").touch()
    maven_that(empty_machine, jar=tmp_path / "a.jar")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        engine = LocalEngine(port=port)
        with pytest.raises(PortTaken, match=f"cannot listen on port {port}: Address already in use"):
            engine.start()
    assert engine.pid is None


def test_on_windows_a_start_says_what_to_do_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(LocalEngineError, match="cannot be started on Windows: use WSL"):
        LocalEngine().start()


def test_what_tests_need_beside_an_engine_is_there_on_windows() -> None:
    as_there = "import sys; sys.modules['fcntl'] = None; import camunda_worker.testing"
    subprocess.run([sys.executable, "-c", as_there], check=True)


def test_the_command_that_finds_its_port_taken_tells_of_its_option(
    empty_machine: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.jar").touch()
    maven_that(empty_machine, jar=tmp_path / "a.jar")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = CliRunner().invoke(app, ["engine", "--port", port])
    assert result.exit_code == 1
    assert result.stderr.endswith("Address already in use; --port says another one\n")


def test_ports_are_chosen_by_the_engine_unless_given() -> None:
    assert LocalEngine(port=8080).url == "http://127.0.0.1:8080/engine-rest"
    assert LocalEngine().port != 8080


def test_the_command_carries_flags_and_properties() -> None:
    engine = LocalEngine(
        "operaton-1.0",
        port=1234,
        datasource_url="jdbc:postgresql://h/d",
        properties={"server.shutdown": "graceful", "operaton.bpm.authorization.enabled": "true"},
        sources=["file:/x.xml"],
        jvm_flags=["-Xmx1g"],
    )
    command = engine.command(Path("/java"), Path("/folder"))
    assert command[0] == "/java"
    assert command.index("-Xmx1g") > command.index("-Xmx256m")  # Java takes the last
    assert {
        "--spring.main.sources=Engine,file:/x.xml",
        "--spring.datasource.url=jdbc:postgresql://h/d",
        "--operaton.bpm.admin-user.id=demo",
        "--operaton.bpm.authorization.enabled=true",
        "--server.shutdown=graceful",
        "--server.port=1234",
    } <= set(command)
    assert "--server.shutdown=immediate" not in command


def test_the_old_engines_get_the_flags_that_java_17_asks_for() -> None:
    flag = "--add-opens=java.base/java.util=ALL-UNNAMED"
    needing = [name for name in NAMES if flag in LocalEngine(name).command(Path("j"), Path("f"))]
    assert needing == NAMES[:4]


def test_settings_that_exclude_each_other_are_refused() -> None:
    with pytest.raises(ValueError, match="basic_auth and oauth2_key: an engine asks either"):
        LocalEngine(basic_auth=True, oauth2_key="tokens.pub")
    with pytest.raises(ValueError, match="client_authority: needs certificate"):
        LocalEngine(client_authority="ca.pem")
