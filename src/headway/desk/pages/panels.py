"""The entries of a report as they stand beside its text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from headway.desk.pages.fields import LABELS, values_of
from headway.follow.editor import Editor
from headway.model.actor import Actor
from headway.model.correction import (
    Correction,
    Entry,
    entries_in,
    proof_of,
    sort_of,
    standing,
)
from headway.model.entry import Entries, EntryId, Meeting, Move, Statement
from headway.model.kinds import EntrySort, Verdict
from headway.model.when import When
from headway.serve.contract import encode_entry
from headway.serve.corrections import correction_words
from headway.serve.wording import day_words

__all__ = ["GROUPS", "Had", "Panel", "actors_of", "panels_of"]

GROUPS: Final[Mapping[EntrySort, str]] = {
    EntrySort.MOVE: "Moves",
    EntrySort.STATEMENT: "Statements",
    EntrySort.MEETING: "Meetings",
    EntrySort.PROPOSAL: "Proposals",
    EntrySort.CHANNEL: "Channels",
}
ACTING: Final = ("speaker", "actor", "participants", "proposer", "parties")
TOWARDS: Final = ("addressee", "recipient")
NOBODY: Final = "nobody named"
REPORTER: Final = "reporter"
GAP: Final = " … "  # between the parts of a statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Had:
    """What the reader had in a field that a person has changed."""

    label: str
    read: str  # "": it left it open
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """An entry with its proof, what was said of it, and what it rests on."""

    number: int  # by which the text names it
    id: EntryId
    sort: EntrySort
    kind: str  # of a move; "" of all else
    status: str  # "": it has none
    who: str
    towards: str  # "": nobody
    about: str
    words: str
    date: str  # ISO 8601; "": not said
    place: str
    sure: float | None  # None: a rule read it
    verdict: Verdict | None  # a person's latest word that stands; None: nobody's
    had: tuple[Had, ...]
    rests: tuple[EntryId, ...]  # the moves that it is made of
    history: tuple[Correction, ...]  # the latest first, those that are undone too

    @property
    def seen(self) -> int:
        """The number of its latest correction; 0: there is none."""
        return max((said.number for said in self.history), default=0)

    @property
    def day(self) -> str:
        """The date as one reads it; "": not said."""
        return day_words(When.parse(self.date)) if self.date else ""

    @property
    def rejected(self) -> bool:
        """Whether it counts no more."""
        return self.verdict is Verdict.REJECT

    @property
    def said(self) -> list[str]:
        """The history in words, the latest first."""
        return [correction_words(one) for one in self.history]


def panels_of(editor: Editor) -> list[Panel]:
    """All entries sort by sort, as their words stand; the rejected ones among them."""
    found = list(entries_in(editor.shown))
    there = {entry.id for entry in found}
    gone = {
        said.entry: editor.then(said.entry)
        for said in standing(editor.history)
        if said.entry not in there and said.verdict is Verdict.REJECT
    }
    order = list(GROUPS)
    found = sorted(
        (*found, *gone.values()),
        key=lambda entry: (order.index(sort_of(entry)), begins(editor, entry)),
    )
    return [panel(editor, entry, number) for number, entry in enumerate(found, 1)]


def begins(editor: Editor, entry: Entry) -> int:
    """Where the first of its words stands."""
    return min((span.start for span in editor.proof(entry)), default=0)


def panel(editor: Editor, entry: Entry, number: int) -> Panel:
    """One entry with all that is told of it."""
    told = encode_entry(entry, {a.id: a for a in actors_of(editor)})
    history = tuple(c for c in reversed(editor.history) if c.entry == entry.id)
    stand = [said for said in standing(editor.history) if said.entry == entry.id]
    return Panel(
        number=number,
        id=entry.id,
        sort=sort_of(entry),
        kind=told.get("kind") or "",
        status=told.get("status") or told.get("state") or told.get("directness") or "",
        who=names(told, ACTING) or NOBODY,
        towards=names(told, TOWARDS),
        about=told.get("about") or told.get("name") or "",
        words=words_of(editor.shown, entry),
        date=told.get("date") or told.get("since") or "",
        place=told.get("place") or "",
        sure=told.get("confidence"),
        verdict=stand[-1].verdict if stand else None,
        had=tuple(differences(editor, entry)) if stand else (),
        rests=rests_of(entry),
        history=history,
    )


def actors_of(editor: Editor) -> list[Actor]:
    """All whom the report names, as it was read, and as persons say."""
    said = [actor for one in editor.history for actor in one.actors]
    return [*said, *editor.read.actors, *editor.shown.actors]


def names(told: Mapping[str, Any], roles: Sequence[str]) -> str:
    """Those who play one of these parts."""
    found: list[str] = []
    for role in roles:
        value = told.get(role) or []
        for one in value if isinstance(value, list) else [value]:
            named = " ".join(one["name"].split())
            found.append("the report itself" if one["id"] == REPORTER else named)
    return ", ".join(dict.fromkeys(found))


def words_of(shown: Entries, entry: Entry) -> str:
    """The words that prove the entry; of a proposal those of its first move."""
    spans = proof_of(entry)
    if not spans:
        moves = {move.id: move.evidence for move in shown.moves}
        spans = tuple(moves[id_] for id_ in rests_of(entry)[:1] if id_ in moves)
    parts = (" ".join(span.of(shown.article.text).split()) for span in spans)
    return GAP.join(parts)


def rests_of(entry: Entry) -> tuple[EntryId, ...]:
    """The moves that an entry is made of."""
    match entry:
        case Statement() | Move():
            return ()
        case Meeting():
            return tuple(dict.fromkeys((*entry.moves, *entry.judged_by)))
        case _:
            return entry.moves


def differences(editor: Editor, entry: Entry) -> Iterator[Had]:
    """The fields in which the entry is shown otherwise than it was read."""
    actors = actors_of(editor)
    now = values_of(entry, actors)
    for name, read in values_of(editor.then(entry.id), actors).items():
        if read != now[name]:
            yield Had(label=LABELS.get(name, name), read=read, now=now[name])
