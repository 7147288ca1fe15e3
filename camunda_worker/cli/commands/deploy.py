"""``camunda-worker deploy``."""

from pathlib import Path
from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, TenantId, Url, User
from camunda_worker.cli.endings import ending_with_errors_told


def deploy(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            exists=True,
            help="Models and other files; of folders, the models and forms in them, and what those refer to.",
        ),
    ],
    *,
    name: Annotated[
        str | None,
        typer.Option(
            "--name", metavar="NAME", help="Of the deployment; else that of the first file or folder."
        ),
    ] = None,
    skip_unchanged: Annotated[
        bool,
        typer.Option("--skip-unchanged", help="Deploy nothing if the last one of this name holds the same."),
    ] = False,
    tenant_id: TenantId = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Deploy BPMN and DMN models together, and show what the engine made of them.

    \b
    Examples:
      camunda-worker deploy order.bpmn discount.dmn
      camunda-worker deploy models --name shop --skip-unchanged
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import operations  # noqa: PLC0415 - not for --help

        operations.deploy(
            access(url, user),
            files,
            name=name,
            tenant_id=tenant_id,
            skip_unchanged=skip_unchanged,
            as_json=as_json,
        )
