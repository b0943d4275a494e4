"""The entries of a filing, row by row: what a dossier has of which party and issue."""

from collections.abc import Iterable, Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from headway.ledger.schema import filed
from headway.ledger.store import Ledger
from headway.ledger.trouble import told
from headway.model.dossier import DossierId
from headway.model.entry import EntryId
from headway.model.filing import (
    FiledChannel,
    FiledMeeting,
    FiledMove,
    FiledProposal,
    FiledStatement,
    Filing,
)
from headway.model.kinds import EntrySort

__all__ = [
    "BAR",
    "barred",
    "entries_about",
    "filed_in",
    "is_in",
    "issues_of",
    "keep_filed",
    "parties_of",
]

Row = dict[str, Any]
Filed = FiledMove | FiledStatement | FiledMeeting | FiledProposal | FiledChannel
BAR = "|"  # before and behind every name in a list of names


def keep_filed(db: Connection, dossier: DossierId, made: Filing) -> None:
    """Keep the rows of a report's filing; those that it had give way."""
    db.execute(sa.delete(filed).filter_by(dossier=dossier, article=made.article))
    if rows := list(rows_of(dossier, made)):
        db.execute(sa.insert(filed), rows)


def rows_of(dossier: DossierId, made: Filing) -> Iterator[Row]:
    """One row for each entry."""
    for sort, one in filed_in(made):
        first = getattr(one, "first", None) or made.published
        yield {
            "dossier": dossier,
            "entry": one.id,
            "article": made.article,
            "sort": sort.value,
            "day": first.isoformat() if first else "",
            "parties": barred(parties_of(one)),
            "issues": barred(issues_of(one, made)),
        }


def filed_in(made: Filing) -> Iterator[tuple[EntrySort, Filed]]:
    """Each entry of a filing with its sort."""
    for sort, found in (
        (EntrySort.STATEMENT, made.statements),
        (EntrySort.MOVE, made.moves),
        (EntrySort.MEETING, made.meetings),
        (EntrySort.PROPOSAL, made.proposals),
        (EntrySort.CHANNEL, made.channels),
    ):
        for one in found:
            yield sort, one


def issues_of(one: Filed, made: Filing) -> tuple[str, ...]:
    """The dossier's issues that an entry is about; a meeting is about its moves'."""
    if isinstance(one, FiledMove | FiledStatement):
        return one.issues
    issues = {move.id: move.issues for move in made.moves}
    return tuple(issue for m in rests_on(one) for issue in issues.get(m, ()))


def rests_on(one: Filed) -> tuple[EntryId, ...]:
    """The moves on which an entry rests: it is about what they are about."""
    return one.moves if isinstance(one, FiledMeeting | FiledProposal) else ()


def parties_of(one: Filed) -> tuple[str, ...]:
    """The dossier's parties who act in an entry."""
    match one:
        case FiledStatement():
            return (one.party,) if one.party else ()
        case FiledProposal():
            return (one.proposer,) if one.proposer else ()
        case _:
            return one.parties


def barred(names: Iterable[str]) -> str:
    """Names in one text, in which one can be looked for: "|Arland|Cresk|"."""
    bare = (name.replace(BAR, " ") for name in dict.fromkeys(names))
    found = BAR.join(bare)
    return f"{BAR}{found}{BAR}" if found else ""


def is_in(names: sa.Column[str], name: str) -> sa.ColumnElement[bool]:
    """Whether the name is among the names of a row."""
    return names.contains(f"{BAR}{name.replace(BAR, ' ')}{BAR}", autoescape=True)


def entries_about(ledger: Ledger, dossier: DossierId, issue: str | None) -> set[str]:
    """The entries that the dossier files under an issue, by id; None: under none."""
    under = filed.c.issues == "" if issue is None else is_in(filed.c.issues, issue)
    wanted = sa.select(filed.c.entry).where(filed.c.dossier == dossier, under)
    with told(ledger.name), ledger.engine.connect() as db:
        return set(db.scalars(wanted))
