"""Who is at the desk, and what that person may do."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from headway.model.account import Role

__all__ = [
    "AdminHere",
    "Caller",
    "EditorHere",
    "Person",
    "ReaderHere",
    "Role",
    "caller_of",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks."""

    name: str
    role: Role

    @property
    def may_correct(self) -> bool:
        """Whether pages offer this person to correct."""
        return self.role.covers(Role.EDITOR)

    @property
    def may_remove(self) -> bool:
        """Whether they offer to take reports out."""
        return self.role.covers(Role.ADMIN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """A browser or program that asks, as far as it is known."""

    person: Person | None  # None: nobody has signed in
    bond: str  # to which the forms of this browser are bound
    is_fresh: bool = False  # whether the bond was made just now
    by_token: bool = False  # whether a program asks by a token


def caller_of(request: Request) -> Caller:
    """Who asks, as it was found at the door."""
    found: Caller = request.state.caller
    return found


async def reader(request: Request) -> Person:
    """Who asks, and may read."""
    person = caller_of(request).person
    if person is None:
        raise HTTPException(401, "Sign in first.")
    return person


async def editor(person: Annotated[Person, Depends(reader)]) -> Person:
    """Who asks, and may correct."""
    return allowed(person, Role.EDITOR)


async def admin(person: Annotated[Person, Depends(reader)]) -> Person:
    """Who asks, and may remove."""
    return allowed(person, Role.ADMIN)


def allowed(person: Person, role: Role) -> Person:
    """The person, whose role must cover this one."""
    if not person.role.covers(role):
        raise HTTPException(
            403, f"This takes the role {role}; yours is {person.role}. Ask an admin."
        )
    return person


ReaderHere = Annotated[Person, Depends(reader)]
EditorHere = Annotated[Person, Depends(editor)]
AdminHere = Annotated[Person, Depends(admin)]
