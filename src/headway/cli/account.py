"""`headway account`: who may use the desk."""

from typing import Annotated

import typer

from headway.cli.asking import Address, AsJson
from headway.cli.helping import Command, Verbs
from headway.cli.late import late
from headway.model.account import Role

__all__ = ["app"]

app = typer.Typer(
    cls=Verbs,
    help="Open, change and close the accounts of a desk, and read its audit log.",
    epilog="Example: headway account add jane --role editor --ledger talks.db",
    no_args_is_help=True,
    rich_markup_mode=None,
)
MANY = 50

Name = Annotated[str, typer.Argument(metavar="NAME", help="The account's name.")]
AsRole = Annotated[
    Role,
    typer.Option(
        "--role",
        envvar="HEADWAY_ROLE",
        help="reader: sees all; editor: also corrects; admin: also removes, and keeps "
        "accounts.",
    ),
]
FromPipe = Annotated[
    bool,
    typer.Option(
        "--password-stdin",
        envvar="HEADWAY_PASSWORD_STDIN",
        help="Read the password from standard input; else you are asked for it.",
    ),
]


@app.command(
    cls=Command,
    epilog="Example: headway account add jane --role editor --ledger talks.db",
)
def add(
    name: Name, ledger: Address, role: AsRole, password_stdin: FromPipe = False
) -> None:
    """Open an account."""
    late("accounts").add(ledger, name, role, piped=password_stdin)


@app.command(
    "list", cls=Command, epilog="Example: headway account list --ledger talks.db"
)
def list_(ledger: Address, as_json: AsJson = False) -> None:
    """List all accounts, the closed ones too."""
    late("accounts").print_accounts(ledger, as_json=as_json)


@app.command(
    cls=Command,
    epilog="Example: headway account role jane --role admin --ledger talks.db",
)
def role(name: Name, ledger: Address, role: AsRole) -> None:
    """Give an account another role, from now on."""
    late("accounts").change_role(ledger, name, role)


@app.command(
    cls=Command, epilog="Example: headway account password jane --ledger talks.db"
)
def password(name: Name, ledger: Address, password_stdin: FromPipe = False) -> None:
    """Give an account another password; it is signed out, its tokens are withdrawn."""
    late("accounts").new_password(ledger, name, piped=password_stdin)


@app.command(
    cls=Command, epilog="Example: headway account close jane --ledger talks.db"
)
def close(name: Name, ledger: Address) -> None:
    """Close an account for good; what was done in its name stays."""
    late("accounts").close(ledger, name)


@app.command(cls=Command, epilog="Example: headway account log --ledger talks.db")
def log(
    ledger: Address,
    top: Annotated[
        int,
        typer.Option(envvar="HEADWAY_TOP", min=1, help="How many acts, the latest."),
    ] = MANY,
    as_json: AsJson = False,
) -> None:
    """Print the audit log, the latest first."""
    late("accounts").print_log(ledger, top, as_json=as_json)
