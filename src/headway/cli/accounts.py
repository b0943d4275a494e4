"""The work of `headway account`."""

import getpass
import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from headway.cli.audit import noted
from headway.cli.writing import opened
from headway.desk.guard.membership import called, change_password, open_account
from headway.desk.guard.passwords import Passwords
from headway.errors import UsageError
from headway.ledger.accounts import accounts, close_account, set_role
from headway.ledger.audits import audits
from headway.ledger.opening import open_ledger
from headway.model.account import LONGEST, Role

__all__ = [
    "add",
    "change_role",
    "close",
    "new_password",
    "print_accounts",
    "print_log",
]

NONE = "there is no account {} in use: see headway account list"


def add(address: str, name: str, role: Role, *, piped: bool) -> None:
    """Open an account in a ledger, which is made where there is none."""
    name = called(name)
    password = given(piped=piped)
    ledger = open_ledger(address, create=True)
    open_account(ledger, Passwords(), name, role, password)
    noted(ledger, "account added", name, role.value)
    print(f"{name} may sign in as {role}")


def change_role(address: str, name: str, role: Role) -> None:
    """Give an account another role."""
    ledger, name = open_ledger(address, create=False), called(name)
    if not set_role(ledger, name, role):
        raise UsageError(NONE.format(name))
    noted(ledger, "role changed", name, role.value)
    print(f"{name} is {role} from now on")


def new_password(address: str, name: str, *, piped: bool) -> None:
    """Give an account another password."""
    ledger, name = open_ledger(address, create=False), called(name)
    change_password(ledger, Passwords(), name, given(piped=piped))
    noted(ledger, "password changed", name)
    print(f"{name} has another password, and is signed out everywhere")


def close(address: str, name: str) -> None:
    """Close an account."""
    ledger, name = open_ledger(address, create=False), called(name)
    if not close_account(ledger, name):
        raise UsageError(NONE.format(name))
    noted(ledger, "account closed", name)
    print(f"{name} is closed")


def print_accounts(address: str, *, as_json: bool) -> None:
    """Print who may use the desk."""
    rows = [
        {
            "name": one.name,
            "role": one.role.value,
            "made": one.made.isoformat(),
            "closed": one.closed.isoformat() if one.closed else None,
        }
        for one in accounts(open_ledger(address, create=False))
    ]
    show(rows, as_json=as_json)


def print_log(address: str, top: int, *, as_json: bool) -> None:
    """Print who did what, the latest first."""
    ledger = open_ledger(address, create=False)
    show(audits(ledger, top, None), as_json=as_json)


def show(rows: Iterable[Mapping[str, Any]], *, as_json: bool) -> None:
    """Print rows as lines of JSON, or of words parted by two spaces."""
    with opened(None, clean=True) as out:
        for row in rows:
            said = [str(value) for value in row.values() if value is not None]
            line = json.dumps(row, ensure_ascii=False) if as_json else "  ".join(said)
            out.write(f"{line}\n")


def given(*, piped: bool) -> str:
    """The password, asked for twice or read from a pipe; never one of the call's words.

    Raises `UsageError` where there is nobody to ask, or the two differ.
    """
    if piped:
        said = sys.stdin.readline(LONGEST + 2) if sys.stdin else ""
        return said.rstrip("\r\n")
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("there is nobody to ask for a password: use --password-stdin")
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Password again: "):
        raise UsageError("the two passwords differ: try again")
    return first
