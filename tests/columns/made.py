"""A small archive of invented reports."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.fakes import ARLAND, BORLAND, TEXT, article, entries, move

from headway.columns.writing import write_tables
from headway.model.actor import Mention
from headway.model.entry import Entries
from headway.model.kinds import MoveKind, ProposalStatus

__all__ = ["archive", "reports"]

MORE = " Arland demanded that Borland open the strait."


def reports() -> list[Entries]:
    """Two reports of March and one of April, in which a proposal is still open."""
    days = (date(2021, 3, 2), date(2021, 3, 9), date(2021, 4, 1))
    return [read_on(day, f"{TEXT}{MORE} Part {n}.") for n, day in enumerate(days)]


def read_on(day: date, text: str) -> Entries:
    """A report of a day, with a demand besides the usual entries."""
    read = entries(article(text, day))
    asked = move(
        read.article,
        MoveKind.DEMAND,
        "Arland demanded that Borland open the strait",
        ARLAND.id,
        recipient=Mention(actor=BORLAND.id),
        about="that Borland open the strait",
    )
    (offer,) = read.proposals
    status = ProposalStatus.PENDING if day.month > 3 else ProposalStatus.REJECTED
    return replace(
        read,
        moves=(*read.moves, asked),
        proposals=(replace(offer, status=status),),
    )


def archive(folder: Path) -> Path:
    """The folder, with the tables of these reports in two shards."""
    first, *others = reports()
    write_tables(folder / "tables", "0abc", [first])
    write_tables(folder / "tables", "1def", others)
    return folder
