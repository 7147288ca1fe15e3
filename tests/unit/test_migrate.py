"""``camunda-worker migrate``: imports are rewritten, the rest stays byte for byte, differences are told."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from camunda_worker import cli, origin
from camunda_worker.cli.app import app
from camunda_worker.cli.differences import differences
from camunda_worker.cli.migration import Outcome, migrate
from camunda_worker.cli.rewriting import rewrite

pytestmark = pytest.mark.fast

WORKER = "from camunda_worker.compat.external_task.external_task_worker import ExternalTaskWorker\nclass Mine"
PROGRAMS = Path(__file__).parents[1] / "engine" / "old_programs"


def rewritten(code: str) -> str:
    once = rewrite(code.encode()).content
    again = rewrite(once)
    assert (again.content, again.lines) == (once, ())
    return once.decode()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("import camunda.client.engine_client", "import camunda_worker.compat.client.engine_client"),
        (
            "import camunda.client.engine_client as x",
            "import camunda_worker.compat.client.engine_client as x",
        ),
        ("import os, camunda.utils , sys", "import os, camunda_worker.compat.utils , sys"),
        (
            "from camunda.external_task.external_task import (\n    ExternalTask,  # one\n    TaskResult as R,\n)",
            "from camunda_worker.compat.external_task.external_task import (\n    ExternalTask,  # one\n    TaskResult as R,\n)",
        ),
        ("from camunda import client, utils as u", "from camunda_worker.compat import client, utils as u"),
        ("from  camunda . variables  import *", "from  camunda_worker.compat . variables  import *"),
        (
            "def f():\n\tfrom camunda.utils import log_utils\r\n",
            "def f():\n\tfrom camunda_worker.compat.utils import log_utils\r\n",
        ),
    ],
)
def test_import_lines_are_rewritten(old: str, new: str) -> None:
    assert rewritten(old) == new


def test_what_a_plain_import_binds_is_rewritten_where_it_is_used() -> None:
    old = (
        "import camunda\nimport camunda.client.engine_client\nimport camunda.utils.utils as u\n"
        "c = (camunda).client.engine_client.EngineClient( 'camunda.client' )\n"
        "def f(camunda):\n    return camunda.client\n"
        "u.join([camunda.mine], ',')  # camunda.client\n"
    )
    assert rewritten(old) == (
        "import camunda_worker.compat\nimport camunda_worker.compat.client.engine_client\n"
        "import camunda_worker.compat.utils.utils as u\n"
        "c = (camunda_worker.compat).client.engine_client.EngineClient( 'camunda.client' )\n"
        "def f(camunda):\n    return camunda.client\n"
        "u.join([camunda.mine], ',')  # camunda.client\n"
    )


@pytest.mark.parametrize(
    "code",
    [
        "import camunda",
        "from camunda import models",
        "import camunda.models\nprint(camunda.models, camunda.client)",
        "from .camunda.client import x",
        "from . import camunda",
        "import camunda_worker.compat.client",
        "import camundatools.client",
        "camunda = load()\ncamunda.client.x",
        "print('camunda.client')",
        "",
    ],
)
def test_what_is_not_the_old_client_stays(code: str) -> None:
    assert rewritten(code) == code


def test_encodings_marks_and_line_ends_stay() -> None:
    for before, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"# coding: latin-1\r\n", "latin-1")):
        rest = "\r\nx = 'Gr\xfc\xdfe'   \r\n\r\n\tif_ = 1 \\\r\n".replace("\tif_", "if_").encode(encoding)
        rest = rest.removesuffix(b" \\\r\n")
        done = rewrite(before + b"import camunda.client" + rest)
        assert done.content == before + b"import camunda_worker.compat.client" + rest


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("w._fetch_and_lock(1)", "_fetch_and_lock was private to the old client and is not there"),
        (
            "task._context['id']",
            "_context has no errorDetails, lockExpirationTime, createTime and suspended in it",
        ),
        (
            f"{WORKER}(ExternalTaskWorker):\n  def fetch_and_execute(self): ...",
            "does not call fetch_and_execute",
        ),
        (f"{WORKER}(ExternalTaskWorker):\n  def _get_headers(self): ...", "do not ask _get_headers"),
        ("c = {'maxTasks': 1, 'maxRetries': 3}", "config key 'maxRetries' is not known and changes nothing"),
        ("c = {'maxTasks': 10}", "maxTasks counts for fetch_and_execute only"),
        ("c = {'sleepSeconds': 300.0}", "the pause after an error is 60 s at most"),
        ("c = {'lockDuration': 500}", "a lock under a second cannot be kept"),
        ("import requests\ntry: f()\nexcept (requests.HTTPError): pass", "requests is not used any more"),
        (
            "import requests as r\ntry: f()\nexcept (OSError, r.HTTPError): pass",
            "requests is not used any more",
        ),
        (
            "c = {'auth_basic': {'user': 'demo', 'password': p}}",
            "auth_basic needs the keys username and password, not 'password', 'user'",
        ),
        ("c = {'maxTasks': 'one'}", "config key 'maxTasks': a number from 0 on is needed, not 'one'"),
        ("patch('camunda.client.engine_client.requests')", "names a module of the old client"),
        (
            "from camunda_worker.compat.client.engine_client import requests",
            "camunda_worker.compat.client.engine_client has no requests",
        ),
        (
            "import camunda_worker.compat.client.nothing",
            "there is no module camunda_worker.compat.client.nothing",
        ),
    ],
)
def test_differences_are_told_with_their_line(code: str, told: str) -> None:
    program = f"import camunda_worker.compat.client\n{code}\n".encode()
    (difference,) = differences(program)
    assert told in difference.text
    assert difference.line == program.count(b"\n")


@pytest.mark.parametrize(
    "code",
    [
        "c = {'maxTasks': 1, 'sleepSeconds': 30, 'lockDuration': 1000, **more, key: 1}",
        "d = {'color': 1, 'maxRetries': 2}",
        "c = {'auth_basic': {'username': 'demo', **more}, 'lockDuration': '10000'}",
        "c = {'auth_basic': {'username': 'demo', 'password': p}}",
        "from camunda_worker.compat import client\nfrom camunda_worker.compat.utils import *",
        f"{WORKER}(ExternalTaskWorker):\n  def tidy(self): ...\n  def _tidy(self): ...",
        f"{WORKER}(Other):\n  def complete(self): ...",
        "import threading\nthreading.Thread(target=w.subscribe, args=('a', h)).start()",
        "try: f()\nexcept Exception: pass\nexcept: pass",
    ],
)
def test_what_does_not_differ_is_not_told(code: str) -> None:
    assert differences(f"import camunda_worker.compat.client\n{code}\n".encode()) == []


def test_programs_of_others_are_not_looked_at() -> None:
    assert differences(b"c = {'maxTasks': 10}\nw._fetch_and_lock(1)") == ()


def run(path: Path, *, check: bool = False) -> tuple[list[str], Outcome]:
    said: list[str] = []
    return said, migrate(path, said.append, check=check)


def test_a_folder_is_rewritten_and_bad_files_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("x = 1\nimport camunda.client\nc = {'maxTasks': 5}\n")
    (tmp_path / "b.py").write_text("import camunda.client\nprint 'old Python'\n")
    (tmp_path / "c.py").write_bytes(b"import camunda.client # \xff\n")
    (tmp_path / "d.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "e.py").write_text("from camunda.utils import utils\n")
    (tmp_path / "note.txt").write_text("import camunda.client\n")
    for hidden in (".git", "env"):
        (tmp_path / hidden).mkdir()
        (tmp_path / hidden / "f.py").write_text("import camunda.client\n")
    (tmp_path / "env" / "pyvenv.cfg").touch()

    said, outcome = run(tmp_path, check=True)
    assert (outcome, outcome.exit_code(check=True)) == (Outcome(read=5, changed=2, failed=3), 1)
    assert f"{tmp_path}/a.py:2: camunda would become camunda_worker.compat" in said
    assert "would" in said[0]
    assert (tmp_path / "a.py").read_text().startswith("x = 1\nimport camunda.client\n")

    said, outcome = run(tmp_path)
    assert said[0] == f"{tmp_path}/a.py:2: camunda became camunda_worker.compat"
    assert said[1].startswith(f"{tmp_path}/a.py:3: maxTasks counts for fetch_and_execute only")
    assert [line.partition(": ")[0] for line in said[2:5]] == [f"{tmp_path}/{name}.py" for name in "bcd"]
    assert all(": not read: " in line for line in said[2:5])
    assert said[-1] == "5 Python files, 2 changed, 3 could not be read"
    assert (tmp_path / "sub" / "e.py").read_text() == "from camunda_worker.compat.utils import utils\n"
    assert (tmp_path / "env" / "f.py").read_text() == "import camunda.client\n"
    assert run(tmp_path)[1] == Outcome(read=5, changed=0, failed=3)


@pytest.mark.parametrize(
    "odd", ["x = \0", "x = " + "(" * 3000 + ")" * 3000, "x = 1" + "+1" * 100_000, "\ufeff\ufeff"]
)
def test_what_kills_parsers_is_told(odd: str, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(f"import camunda.client\n{odd}\n")
    (tmp_path / "b.py").write_text("import camunda.client\n")
    said, outcome = run(tmp_path)
    assert outcome == Outcome(read=2, changed=1, failed=1)
    assert said[0].startswith(f"{tmp_path}/a.py: not read: ")


def test_every_old_program_is_rewritten_in_its_import_lines_only() -> None:
    for program in PROGRAMS.glob("*.py"):
        old = program.read_bytes()
        done = rewrite(old)
        pairs = zip(old.splitlines(), done.content.splitlines(), strict=True)
        changed = [number for number, (before, after) in enumerate(pairs, 1) if before != after]
        assert changed == list(done.lines)
        assert done.content == old.replace(b"from camunda.", b"from camunda_worker.compat.")


def command(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["migrate", *map(str, arguments)])
    return done.exit_code, done.stdout, done.stderr


def test_check_exits_with_1_only_if_something_would_change(tmp_path: Path) -> None:
    file = tmp_path / "a.py"
    file.write_text("import camunda.client\n")
    said = f"{file}:1: camunda would become camunda_worker.compat\n1 Python files, 1 to change\n"
    assert command(file, "--check") == (1, said, "")
    assert command(file)[0] == 0
    assert command(file, "--check")[0] == 0


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    code, _, told = command(tmp_path / "nowhere")
    assert code == 2
    assert told.splitlines()[-1].endswith("nowhere' does not exist.")


@pytest.mark.parametrize(("module", "extras"), [("typer", "cli"), ("libcst", "cli,migrate")])
def test_a_missing_extra_is_told_in_one_line(
    module: str, extras: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("app", "migration", "rewriting", "differences"):
        monkeypatch.delitem(sys.modules, f"camunda_worker.cli.{name}")
        monkeypatch.delattr(cli, name)
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(sys, "argv", ["camunda-worker", "migrate", str(tmp_path)])
    monkeypatch.setattr(origin, "_direct_url", lambda: None)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == f"camunda-worker: {module} is missing; pip install 'camunda-worker[{extras}]'"
