"""``camunda-worker scaffold``."""

from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli.endings import ending_with_errors_told


def scaffold(
    models: Annotated[
        list[Path], typer.Argument(metavar="MODEL...", exists=True, dir_okay=False, help="BPMN files.")
    ],
    *,
    module: Annotated[Path, typer.Option("--module", metavar="PATH", help="Where the handlers go.")] = Path(
        "handlers.py"
    ),
    tests: Annotated[
        Path | None,
        typer.Option(
            "--tests", metavar="PATH", help="Where their tests go; else beside them, test_ before the name."
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace files that are there; what was in them is lost.")
    ] = False,
) -> None:
    """Write a typed handler to begin with for each topic of a model, and tests that run.

    A handler's parameters are the variables of input mappings. Until it is written it fails its task, and its test says so.

    \b
    Examples:
      camunda-worker scaffold order.bpmn
      camunda-worker scaffold order.bpmn returns.bpmn --module shop/handlers.py --tests tests/test_handlers.py
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli.scaffolding import making  # noqa: PLC0415 - not for --help

        beside = module.with_name(f"test_{module.name}")
        made = making.make(models, module, tests or beside, overwrite=overwrite)
        for path in made.files:
            typer.echo(f"{path} is written")
        for topic in made.left_out:
            typer.echo(
                f"topic {topic}: left out; what it comes to is known when the process runs only", err=True
            )
