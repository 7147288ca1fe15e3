"""``camunda-worker evaluate``."""

from typing import Annotated

import typer

from camunda_worker.cli.access import access
from camunda_worker.cli.commands.options import AsJson, TenantId, Url, User, VariablesOf
from camunda_worker.cli.endings import ending_with_errors_told


def evaluate(
    key: Annotated[
        str, typer.Argument(metavar="KEY", help="The id that the DMN model gives to the decision.")
    ],
    *,
    variables: VariablesOf = [],  # noqa: B006 - typer's default for a list
    tenant_id: TenantId = None,
    url: Url = None,
    user: User = None,
    as_json: AsJson = False,
) -> None:
    """Evaluate the latest version of a decision: one row for each rule that applies.

    \b
    Examples:
      camunda-worker evaluate discount -v amount=300 -v customer=gold
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli import operations  # noqa: PLC0415 - not for --help

        operations.evaluate(access(url, user), key, variables, tenant_id=tenant_id, as_json=as_json)
