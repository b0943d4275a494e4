"""Who may use the desk, and what a person or a program may do there."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, assert_never

__all__ = ["LONGEST", "SHORTEST", "Account", "Role", "Token", "is_name", "weakness"]

NAME: Final = re.compile(r"[a-z0-9][a-z0-9._@-]{0,63}")
SHORTEST: Final = 12  # characters of a password
LONGEST: Final = 1000  # more would only keep the machine busy


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    READER = "reader"  # sees all
    EDITOR = "editor"  # corrects entries, settles requests, merges actors
    ADMIN = "admin"  # removes reports, keeps accounts

    @property
    def rank(self) -> int:
        """The higher, the more is allowed."""
        match self:
            case Role.READER:
                return 1
            case Role.EDITOR:
                return 2
            case Role.ADMIN:
                return 3
            case _:
                assert_never(self)

    def covers(self, wanted: "Role") -> bool:
        """Whether this role may do what that one may."""
        return self.rank >= wanted.rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person who may use the desk."""

    name: str
    role: Role
    made: datetime
    closed: datetime | None = None  # None: it is in use


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """By which a program asks in a person's name; the words of it are kept nowhere."""

    id: str
    account: str
    label: str
    role: Role
    made: datetime
    ends: datetime | None = None  # None: it has no end
    used: str | None = None  # the day of its last use; None: it was never used


def is_name(words: str) -> bool:
    """Whether an account may bear this name."""
    return NAME.fullmatch(words) is not None


def weakness(password: str, name: str) -> str | None:
    """Why this is no password for that account; None where it may be one."""
    if len(password) < SHORTEST:
        return f"a password has {SHORTEST} characters or more"
    if len(password) > LONGEST:
        return f"a password has {LONGEST} characters at most"
    if password.strip().lower() == name.lower():
        return "the name is no password"
    if len(set(password)) < 4:
        return "a password has more than three different characters"
    return None
