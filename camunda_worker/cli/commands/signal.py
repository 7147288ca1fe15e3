"""``camunda-worker signal``."""

from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, TenantId, Url, User, VariablesOf
from camunda_worker.cli.endings import ending_with_errors_told


def signal(
    name: Annotated[
        str, typer.Argument(metavar="SIGNAL", help="The name that the BPMN model gives to the signal.")
    ],
    *,
    variables: VariablesOf = [],  # noqa: B006 - typer's default for a list
    execution_id: Annotated[
        str | None, typer.Option("--execution", metavar="ID", help="The one execution that is meant.")
    ] = None,
    tenant_id: TenantId = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Throw a signal to all who wait for it.

    \b
    Examples:
      camunda-worker signal prices-changed
      camunda-worker signal prices-changed -v factor=1.1
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import operations  # noqa: PLC0415 - not for --help

        operations.signal(
            access(url, user),
            name,
            variables,
            execution_id=execution_id,
            tenant_id=tenant_id,
            as_json=as_json,
        )
