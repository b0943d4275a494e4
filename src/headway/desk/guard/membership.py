"""Accounts opened and changed, by the rules for names and passwords."""

from headway.desk.guard.passwords import Passwords
from headway.errors import UsageError
from headway.ledger.accounts import add_account, set_password
from headway.ledger.store import Ledger
from headway.model.account import Role, is_name, weakness

__all__ = ["called", "change_password", "open_account"]


def open_account(
    ledger: Ledger, passwords: Passwords, name: str, role: Role, password: str
) -> None:
    """Open an account; `UsageError` for a name or password that it may not have."""
    name = called(name)
    refuse_weak(password, name)
    add_account(ledger, name, role, passwords.hashed(password))


def change_password(
    ledger: Ledger, passwords: Passwords, name: str, password: str
) -> None:
    """Give an account another password; it is signed out, its tokens are withdrawn.

    Raises `UsageError` for one that it may not have, and where there is no account.
    """
    refuse_weak(password, name)
    if not set_password(ledger, name, passwords.hashed(password)):
        raise UsageError(f"there is no account {name} in use: see headway account list")


def called(name: str) -> str:
    """The name as accounts bear it; `UsageError` where none may bear it."""
    name = name.strip().lower()
    if not is_name(name):
        raise UsageError(
            "an account's name has 64 characters at most, of a to z, digits and ._@-, "
            "and begins with a letter or digit"
        )
    return name


def refuse_weak(password: str, name: str) -> None:
    """Raise `UsageError` for a password that is none for this account."""
    if why := weakness(password, name):
        raise UsageError(f"{why}: choose another one")
