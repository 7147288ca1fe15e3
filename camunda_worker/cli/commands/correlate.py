"""``camunda-worker correlate``."""

from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, BusinessKey, TenantId, Url, User, VariablesOf
from camunda_worker.cli.endings import ending_with_errors_told


def correlate(
    message: Annotated[
        str, typer.Argument(metavar="MESSAGE", help="The name that the BPMN model gives to the message.")
    ],
    *,
    variables: VariablesOf = [],  # noqa: B006 - typer's default for a list
    correlation_keys: Annotated[
        list[str],
        typer.Option(
            "-k", "--key", metavar="NAME=VALUE", help="A value that a variable of the instance must have."
        ),
    ] = [],  # noqa: B006 - typer's default for a list
    business_key: BusinessKey = None,
    process_instance_id: Annotated[
        str | None, typer.Option("--instance", metavar="ID", help="The process instance that waits.")
    ] = None,
    to_all: Annotated[
        bool, typer.Option("--all", help="Give it to all that wait; it is no error if none does.")
    ] = False,
    tenant_id: TenantId = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Give a message to the one instance that waits for it, or start one by it.

    \b
    Examples:
      camunda-worker correlate goods-packed --business-key 4711 -v parcels=2
      camunda-worker correlate goods-packed -k orderId=7
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import operations  # noqa: PLC0415 - not for --help

        operations.correlate(
            access(url, user),
            message,
            variables,
            correlation_keys,
            business_key=business_key,
            tenant_id=tenant_id,
            process_instance_id=process_instance_id,
            to_all=to_all,
            as_json=as_json,
        )
