"""``camunda-worker check``."""

import sys
from typing import Annotated

import typer

from camunda_worker.cli.commands.options import AsJson
from camunda_worker.cli.endings import ending_with_errors_told


def check(
    arguments: Annotated[
        list[str],
        typer.Argument(
            metavar="MODEL... TARGET...",
            help="BPMN files, or folders of them; and what has the handlers, as for run: MODULE or MODULE:NAME.",
        ),
    ],
    *,
    given: Annotated[
        list[str],
        typer.Option(
            "--given", metavar="NAME", help="A variable that comes from outside, as often as there are any."
        ),
    ] = [],  # noqa: B006 - typer's default for a list
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look whether models and handlers fit, without an engine: topics, BPMN errors, variables.

    \b
    Examples:
      camunda-worker check order.bpmn shop.handlers
      camunda-worker check models shop.handlers:worker --given amount --strict
      camunda-worker check order.bpmn shop.handlers --json

    \b
    Exit codes:
      0  they fit; there may be warnings
      1  errors; with --strict, warnings, too
      2  a model or a module cannot be read
    """  # noqa: D301 - \b is click's: lines stay as they are
    with ending_with_errors_told():
        from camunda_worker.cli.checking import report  # noqa: PLC0415 - not for --help

        code = report.run(arguments, given, strict=strict, as_json=as_json)
    sys.exit(code)
