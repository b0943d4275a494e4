"""Positions, proposals, meetings: those of a dossier that somebody wants."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from headway.desk.answers.found import Key
from headway.serve.findings import issue_name

__all__ = ["Wanted", "chosen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a row must fulfil; None: whatever it is."""

    party: str | None = None  # one of those who take part
    issue: str | None = None  # by its name, or "the talks as a whole"
    status: str | None = None
    first: date | None = None  # not over before this day
    last: date | None = None  # begun by this day

    def fits(self, key: Key) -> bool:
        """Whether a row is wanted."""
        return (
            (self.party is None or self.party in parties_of(key))
            and (self.issue is None or self.issue in issues_of(key))
            and (self.status is None or self.status == key.status)
            and (self.first is None or self.first.isoformat() <= last_of(key))
            and (self.last is None or "" < first_of(key) <= self.last.isoformat())
        )


def chosen(keys: tuple[Key, ...], wanted: Wanted) -> list[int]:
    """The places of the rows that are wanted."""
    return [place for place, key in enumerate(keys) if wanted.fits(key)]


def parties_of(key: Key) -> Iterator[str]:
    """All who take part."""
    yield from filter(None, (key.party, key.by, key.to))
    yield from key.parties


def issues_of(key: Key) -> tuple[str, ...]:
    """All issues of a row; where it has none, it is of the talks as a whole."""
    return key.issues or (issue_name(key.issue),)


def first_of(key: Key) -> str:
    """Its first day; "": none is known."""
    return key.first or key.day or ""


def last_of(key: Key) -> str:
    """Its last day; "": none is known."""
    return key.last or first_of(key)
