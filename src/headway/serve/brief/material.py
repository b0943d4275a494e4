"""All that a briefing chooses from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from headway.analyse.followed.change import Changes
from headway.analyse.followed.changes import changes
from headway.analyse.followed.channels import Contact, all_contacts
from headway.analyse.followed.cited import in_force
from headway.analyse.followed.headway import Headway, headway
from headway.analyse.followed.positions import Matrix, matrix
from headway.analyse.followed.proposals import Table, table
from headway.model.dossier import Dossier
from headway.model.filing import Filing

__all__ = ["NEWS", "Doubted", "Material", "gathered", "news_begin"]

NEWS = timedelta(days=14)  # before the last report: what is new unless told otherwise


class Doubted(Protocol):
    """A doubt with its words, as a ledger gives it."""

    @property
    def kind(self) -> str:
        """Why it was not settled, in two words."""
        ...

    @property
    def reason(self) -> str:
        """The same in a sentence."""
        ...

    @property
    def words(self) -> str:
        """The words of the report; "": it is about the report as a whole."""
        ...

    @property
    def article(self) -> str:
        """The SHA-256 of the report's text."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What was found in a dossier's reports."""

    found: Headway
    news: Changes
    positions: Matrix
    table: Table
    contacts: tuple[Contact, ...]  # of parties
    held: Mapping[str, Filing]  # the reports in force, by the hash of their text
    doubts: Sequence[tuple[int, Doubted]] = ()  # of each kind how many, and the last

    @property
    def dossier(self) -> Dossier:
        """The dossier."""
        return self.found.dossier

    @property
    def last(self) -> date:
        """The day of the last report; the end of time where none has a day."""
        return self.found.last or date.max


def gathered(
    dossier: Dossier,
    filings: Iterable[Filing],
    *,
    since: date | None = None,
    fetched: Mapping[str, date] | None = None,
    doubts: Sequence[tuple[int, Doubted]] = (),
) -> Material:
    """All that is to be found, for a briefing of what is new since a day.

    Without one it is a fortnight before the last report. `fetched` says when reports
    without a day came.
    """
    filed = list(filings)
    held = in_force(filed)
    first = since or news_begin(held)
    return Material(
        found=headway(dossier, held),
        news=changes(dossier, held, first, fetched=fetched),
        positions=matrix(dossier, held),
        table=table(filed),
        contacts=tuple(one for one in all_contacts(filed) if one.parties),
        held={one.article: one for one in held},
        doubts=doubts,
    )


def news_begin(held: Iterable[Filing]) -> date:
    """The first of the last days; the beginning of time where no report has a day."""
    last = max((one.published for one in held if one.published), default=None)
    return last - NEWS if last else date.min
