"""``camunda-worker start``."""

from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, BusinessKey, TenantId, Url, User, VariablesOf
from camunda_worker.cli.endings import ending_with_errors_told


def start(
    key: Annotated[
        str, typer.Argument(metavar="KEY", help="The id that the BPMN model gives to the process.")
    ],
    *,
    variables: VariablesOf = [],  # noqa: B006 - typer's default for a list
    business_key: BusinessKey = None,
    version_tag: Annotated[
        str | None, typer.Option(metavar="TAG", help="Start the latest version that bears it.")
    ] = None,
    with_variables: Annotated[
        bool, typer.Option("--with-variables", help="Show the variables at the first wait state.")
    ] = False,
    wait: Annotated[
        float | None,
        typer.Option(
            min=0,
            metavar="SECONDS",
            help="Wait so long for its end, or for an incident, and show how it ended.",
        ),
    ] = None,
    tenant_id: TenantId = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Start a process instance.

    \b
    Examples:
      camunda-worker start order -v amount=30 -v express=true --business-key 4711
      camunda-worker start order -v amount=30 --wait 30
      camunda-worker start order -v 'items:=[{"id": 7}]' -v invoice=@invoice.pdf
      camunda-worker start order -v 'zip:="01067"' --json

    \b
    Exit codes:
      0  started, and with --wait ended
      1  the engine said no or nothing, or with --wait it has not ended, or has an incident
      2  an option or a variable cannot be used
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import operations  # noqa: PLC0415 - not for --help

        operations.start(
            access(url, user),
            key,
            variables,
            business_key=business_key,
            tenant_id=tenant_id,
            version_tag=version_tag,
            with_variables=with_variables,
            wait=wait,
            as_json=as_json,
        )
