"""The entries of one report as tables for a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from headway.analyse.moves import movers
from headway.analyse.told import name_of, who, words
from headway.model.actor import Mention
from headway.model.entry import Entries, Meeting, Move, Proposal, Statement
from headway.serve.safe import safe

__all__ = ["tables"]

LONGEST = 160  # code points of evidence shown


def tables(entries: Entries) -> Iterator[RenderableType]:
    """A heading, then meetings, moves, proposals and statements, if any."""
    article = entries.article
    said = (article.title or article.id, article.outlet, article.wire)
    day = str(article.published) if article.published else "no date"
    yield Rule(safe(" · ".join([*filter(None, said), day])), align="left")
    parts = (
        table(("meeting", "when", "where", "", "words"), meetings(entries)),
        table(("move", "who", "to", "when", "words"), moves(entries)),
        table(("proposal", "by", "to", "stands"), proposals(entries)),
        table(("statement by", "", "words"), statements(entries)),
    )
    yield from (part for part in parts if part.row_count)
    doubts = len(entries.doubts)
    yield Text(
        f"outcome {entries.outcome}, {doubts} left in doubt", style="dim", end="\n\n"
    )


def table(columns: Sequence[str], rows: Iterator[Sequence[str]]) -> Table:
    """A table without frames; the last column takes the room that is left."""
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for column in columns:
        made.add_column(column, ratio=3 if column in {"words", "proposal"} else None)
    for row in rows:
        made.add_row(*(safe(cell) for cell in row))
    return made


def short(text: str) -> str:
    """The words, cut where they run on."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def named(entries: Entries, mention: Mention | None) -> str:
    """The actor's name, or nothing."""
    return name_of(entries, mention) if mention else ""


def meetings(entries: Entries) -> Iterator[Sequence[str]]:
    """A row for each meeting."""
    for meeting in entries.meetings:
        yield meeting_row(entries, meeting)


def meeting_row(entries: Entries, meeting: Meeting) -> Sequence[str]:
    """Who met, when and where, and the words that say so."""
    met = ", ".join(who(entries, m) for m in meeting.participants)
    date, place = str(meeting.date or ""), meeting.place or ""
    return met, date, place, meeting.status, short(words(entries, meeting.evidence))


def moves(entries: Entries) -> Iterator[Sequence[str]]:
    """A row for each move."""
    for move in entries.moves:
        yield move_row(entries, move)


def move_row(entries: Entries, move: Move) -> Sequence[str]:
    """What was done by whom to whom and when, and the words that say so."""
    kind = move.kind.replace("_", " ")
    status = "" if move.status == "actual" else f" ({move.status})"
    made_by = " and ".join(dict.fromkeys(who(entries, m) for m in movers(move)))
    return (
        kind + status + (f" {move.valence}" if move.valence else ""),
        made_by,
        named(entries, move.recipient),
        str(move.date or ""),
        short(words(entries, move.evidence)),
    )


def proposals(entries: Entries) -> Iterator[Sequence[str]]:
    """A row for each proposal."""
    for proposal in entries.proposals:
        yield proposal_row(entries, proposal)


def proposal_row(entries: Entries, proposal: Proposal) -> Sequence[str]:
    """What is on the table, by whom, to whom, and where it stands."""
    made_by = named(entries, proposal.proposer)
    to = named(entries, proposal.recipient)
    return short(proposal.about), made_by, to, proposal.status


def statements(entries: Entries) -> Iterator[Sequence[str]]:
    """A row for each statement."""
    for statement in entries.statements:
        yield statement_row(entries, statement)


def statement_row(entries: Entries, statement: Statement) -> Sequence[str]:
    """Who spoke, how directly, and the words."""
    speaker = who(entries, statement.speaker) if statement.speaker else "?"
    said = " … ".join(words(entries, span) for span in statement.content)
    return speaker, statement.directness, short(said)
