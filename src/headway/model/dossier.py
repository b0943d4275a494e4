"""What is followed: one negotiation with its parties, issues, period and sources."""

import re
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import NewType

from headway.model.when import When

__all__ = ["Dossier", "DossierId", "Issue", "Party"]

DossierId = NewType("DossierId", str)
DIGITS = 12  # hexadecimal digits of a hash that tell two states of a dossier apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side of the negotiation, with every name that counts as its own."""

    name: str
    names: tuple[str, ...] = ()  # its other names, as reports write them


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A subject under negotiation, with the phrases by which reports speak of it."""

    name: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """One negotiation being followed."""

    id: DossierId
    title: str
    question: str | None = None  # None: not said
    parties: tuple[Party, ...] = ()
    issues: tuple[Issue, ...] = ()
    sources: tuple[str, ...] = ()  # addresses of feeds, pages and folders
    begins: When | None = None  # None: no report is too old
    ends: When | None = None  # None: no report is too new

    @cached_property
    def central(self) -> frozenset[str]:
        """The parties that the title names, without whom it would be other talks.

        All of them, where it names none.
        """
        named = {
            party.name
            for party in self.parties
            if any(is_in(name, self.title) for name in (party.name, *party.names))
        }
        return frozenset(named or (party.name for party in self.parties))

    @property
    def mark(self) -> str:
        """A hash of all by which entries are filed; another one: file them anew."""
        said = repr((self.parties, self.issues, self.begins, self.ends))
        return sha256(said.encode()).hexdigest()[:DIGITS]


def is_in(name: str, title: str) -> bool:
    """Whether a title bears a name, as it is written, as whole words."""
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", title) is not None
