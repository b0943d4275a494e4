"""Who is at the desk, and what that person may do."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Request

from headway.desk.here import SettingsHere

__all__ = ["AdminHere", "EditorHere", "Person", "ReaderHere", "Role"]


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    READER = "reader"  # sees all
    EDITOR = "editor"  # corrects entries, settles requests, merges actors
    ADMIN = "admin"  # removes reports, keeps accounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks."""

    name: str
    role: Role


def reader(request: Request, settings: SettingsHere) -> Person:
    """Who asks, and may read."""
    return Person(name=settings.user, role=Role.ADMIN)


def editor(person: Annotated[Person, Depends(reader)]) -> Person:
    """Who asks, and may correct."""
    return person


def admin(person: Annotated[Person, Depends(reader)]) -> Person:
    """Who asks, and may remove."""
    return person


ReaderHere = Annotated[Person, Depends(reader)]
EditorHere = Annotated[Person, Depends(editor)]
AdminHere = Annotated[Person, Depends(admin)]
