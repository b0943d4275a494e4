"""Where a finding over many reports has its words from: a report and an entry in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from headway.analyse.followed.firmness import BACKGROUND, FULL, GRAIN
from headway.model.entry import EntryId
from headway.model.filing import (
    FiledMeeting,
    FiledMove,
    FiledProposal,
    FiledStatement,
    Filing,
)

__all__ = [
    "HANGING",
    "Cited",
    "day_of",
    "in_force",
    "told_as",
    "witness_of",
    "witnesses",
]

HANGING = " ,;"  # with which no quotation ends
Filed = FiledMove | FiledStatement | FiledMeeting | FiledProposal


@dataclass(frozen=True, slots=True)
class Cited:
    """An entry of one report, as proof of what is found."""

    filing: Filing
    entry: Filed

    @property
    def id(self) -> EntryId:
        """The entry's id."""
        return self.entry.id

    @property
    def words(self) -> str:
        """The words that prove it; of a proposal its matter."""
        entry = self.entry
        return entry.about if isinstance(entry, FiledProposal) else entry.words

    @property
    def outlet(self) -> str:
        """Who published the report, else how it is called."""
        return self.filing.outlet or self.filing.wire or self.filing.id

    @property
    def day(self) -> date | None:
        """The day that the entry tells of; None: neither it nor the report has one."""
        entry, published = self.entry, self.filing.published
        if isinstance(entry, FiledProposal):
            return published
        return day_of(entry.first, entry.last, published)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What the order among citations goes by, the earlier day first."""
        published = self.filing.published
        return str(self.day or ""), str(published or ""), self.filing.article, self.id

    @property
    def confidence(self) -> float:
        """How sure the reading is; 1 for all but moves."""
        return self.entry.confidence if isinstance(self.entry, FiledMove) else 1.0

    @property
    def is_background(self) -> bool:
        """Whether it tells of days long before its report."""
        entry, published = self.entry, self.filing.published
        if isinstance(entry, FiledProposal) or published is None:
            return False
        last = entry.last or entry.first
        return last is not None and last < published - BACKGROUND

    @property
    def matter(self) -> str:
        """What a move is about, where its words do not say it; on one line."""
        about = self.entry.about if isinstance(self.entry, FiledMove) else None
        said = " ".join((about or "").split())
        return "" if said in self.words else said

    @property
    def told(self) -> tuple[str, str]:
        """The words as one reads them, and what they are about; "": they say it.

        Words that break off at a comma are told without it.
        Where the matter holds the words, or goes on from their end, both are one.
        """
        return told_as(self.words, self.matter)

    @property
    def fill(self) -> float:
        """How much the words tell, 0 to 1: a scrap proves little to a reader."""
        return min(len(" ".join(self.told).split()), FULL) / FULL

    @property
    def rank(self) -> tuple[float, tuple[str, str, str, str]]:
        """What the order of proofs goes by: the surest first, mere scraps last."""
        return -self.confidence * self.fill, self.key


def told_as(words: str, matter: str) -> tuple[str, str]:
    """Words as one reads them, and their matter as far as they do not tell it."""
    said, about = words.rstrip(HANGING), matter.rstrip(HANGING)
    if said in about:
        return about, ""
    for place in range(max(0, len(said) - len(about)), len(said)):
        if place and said[place - 1] == " " and goes_on(said[place:], about):
            return said[:place] + about, ""
    return said, about if " " in about else ""


def goes_on(end: str, about: str) -> bool:
    """Whether the matter begins with the end of the words, and not by chance.

    One word that both have ("it") may be another one of the sentence.
    """
    return " " in end and f"{about} ".startswith(f"{end} ")


def day_of(
    first: date | None, last: date | None, published: date | None
) -> date | None:
    """The day of an entry: the first that its date names, else that of the report.

    What is still to come is told on the day of the report. A date as wide as a month
    is none: None.
    """
    if first is None:
        return published
    if published is not None and first > published:
        return published
    return first if last is None or last - first < GRAIN else None


def witness_of(filing: Filing) -> str:
    """By what a report and all that print its text count once."""
    return filing.witness or filing.article


def witnesses(found: Iterable[Cited]) -> int:
    """How many reports say so, those that print one text counted once."""
    return len({witness_of(cited.filing) for cited in found})


def in_force(filings: Iterable[Filing]) -> Sequence[Filing]:
    """The reports without those of which a corrected version is filed, in order."""
    kept = (filing for filing in filings if not filing.superseded)
    return sorted(kept, key=lambda one: (str(one.published or ""), one.article))
