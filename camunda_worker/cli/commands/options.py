"""What several commands take."""

from typing import Annotated

import typer

Url = Annotated[
    str | None,
    typer.Option(
        "--url",
        metavar="URL",
        help="The engine's REST API; else CAMUNDA_BASE_URL, else http://localhost:8080/engine-rest.",
    ),
]
User = Annotated[
    str | None,
    typer.Option(
        "--user", metavar="NAME", help="User for Basic auth; the password is CAMUNDA_PASSWORD, or asked for."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
TenantId = Annotated[
    str | None, typer.Option("--tenant-id", metavar="ID", help="The tenant that it belongs to.")
]
BusinessKey = Annotated[
    str | None, typer.Option("--business-key", metavar="KEY", help="Your own name for the instance.")
]
VariablesOf = Annotated[
    list[str],
    typer.Option(
        "-v",
        "--variable",
        metavar="NAME=VALUE",
        help="A variable, as often as there are any: a number, true, false, null, or else text;"
        " NAME:=JSON for JSON, NAME=@PATH for a file, NAME:=@PATH for JSON in a file.",
    ),
]
