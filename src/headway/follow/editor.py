"""An editor's word about a report: as corrections to be kept.

Nothing is kept here: a correction is made of what the machine read, of what is shown
for it now, and of what the person writes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from headway.errors import UsageError
from headway.follow.added import MAKERS, MAY, span_of
from headway.follow.wanted import Find, Values, Wanted
from headway.model.actor import Actor, ActorId, Mention
from headway.model.correction import (
    FIELDS,
    Correction,
    Entry,
    entries_in,
    parts_of,
    proof_of,
    sort_of,
    standing,
)
from headway.model.entry import (
    Entries,
    EntryId,
    Meeting,
    Move,
    Statement,
)
from headway.model.kinds import EntrySort, MoveKind, Verdict
from headway.model.span import Span

__all__ = ["Editor", "Signature"]


START = Span(0, 1)  # where an entry is taken to stand that no words prove


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who says so, when, and why."""

    by: str
    made: datetime  # UTC
    why: str | None = None  # None: the person does not say


class Editor:
    """One report: as the machine read it, as it is shown, and what was said of it.

    `find` knows actors whom the report does not name. What does not fit raises
    `UsageError`.
    """

    def __init__(
        self,
        read: Entries,
        shown: Entries,
        history: Sequence[Correction],
        find: Find,
    ) -> None:
        self.read = read
        self.shown = shown
        self.history = history
        self.find = find

    def confirm(self, entry: EntryId, signed: Signature) -> Correction:
        """That the entry is right as it is shown, in every field."""
        then = self.then(entry)
        return self.correction(
            Verdict.CONFIRM, then, self.now(entry), FIELDS[sort_of(then)], signed
        )

    def reject(self, entry: EntryId, signed: Signature) -> Correction:
        """That nothing of the sort stands there."""
        then = self.then(entry)
        return self.correction(Verdict.REJECT, then, then, (), signed)

    def change(
        self, entry: EntryId, written: Mapping[str, str], signed: Signature
    ) -> Correction:
        """That the entry has these values."""
        then, now = self.then(entry), self.now(entry)
        sort, wanted = sort_of(then), Wanted(self.shown, self.find)
        at = next(self.proof(then), START)
        values = bound(now, wanted.values(sort, written, at, FIELDS[sort]))
        if all(getattr(now, field) == value for field, value in values.items()):
            raise UsageError(f"{entry} stands so already: confirm it, if it is right")
        made = replace(now, **values)
        check(made)
        fields = tuple(values)
        return self.correction(Verdict.CHANGE, then, made, fields, signed, wanted)

    def add(
        self,
        sort: EntrySort,
        words: str,
        written: Mapping[str, str],
        signed: Signature,
        near: int | None = None,
    ) -> Correction:
        """That an entry is missing, which these words of the report prove.

        `near` tells which of them are meant where they stand in several places.
        """
        at = span_of(self.shown.article, words, near)
        wanted = Wanted(self.shown, self.find)
        made = MAKERS[sort](self.shown, at, wanted.values(sort, written, at, MAY[sort]))
        check(made)
        if made.id in {entry.id for entry in entries_in(self.shown)}:
            raise UsageError(
                f"these words are read so already: to change it, name it: {made.id}"
            )
        return self.correction(Verdict.ADD, made, made, FIELDS[sort], signed, wanted)

    def withdraw(self, entry: EntryId, signed: Signature) -> Correction:
        """That the latest correction of the entry is undone."""
        stand = [said for said in standing(self.history) if said.entry == entry]
        if not stand:
            raise UsageError(f"{entry}: no correction stands that could be withdrawn")
        last = stand[-1]
        made = self.correction(Verdict.WITHDRAW, last.then, last.then, (), signed)
        return replace(made, undoes=last.number)

    def then(self, entry: EntryId) -> Entry:
        """The entry as the machine reads it, else as it did when it was kept."""
        said = (one.then for one in reversed(self.history))
        for known in (entries_in(self.read), entries_in(self.shown), said):
            for one in known:
                if one.id == entry:
                    return one
        raise UsageError(f"the report holds no entry {entry}")

    def now(self, entry: EntryId) -> Entry:
        """The entry as it is shown; one that is rejected as it was read."""
        shown = (one for one in entries_in(self.shown) if one.id == entry)
        return next(shown, self.then(entry))

    def proof(self, entry: Entry) -> Iterator[Span]:
        """Where the entry stands, else where the moves stand that it rests on."""
        yield from proof_of(entry)
        for move in self.rests(entry):
            yield move.evidence

    def rests(self, entry: Entry) -> tuple[Move, ...]:
        """The moves that the entry rests on, as they are read."""
        if isinstance(entry, Statement | Move):
            return ()
        ids = {*entry.moves, *(entry.judged_by if isinstance(entry, Meeting) else ())}
        moves = {move.id: move for move in (*self.shown.moves, *self.read.moves)}
        return tuple(move for id_, move in moves.items() if id_ in ids)

    def correction(
        self,
        verdict: Verdict,
        then: Entry,
        now: Entry,
        fields: Sequence[str],
        signed: Signature,
        wanted: Wanted | None = None,
    ) -> Correction:
        """The correction with all that it needs to outlive another reading."""
        moves = self.rests(then)
        actors = {actor.id: actor for said in self.history for actor in said.actors}
        actors |= {a.id: a for a in (*self.read.actors, *self.shown.actors)}
        actors |= wanted.actors if wanted else {}
        named = {id_ for entry in (then, now, *moves) for id_ in actors_in(entry)}
        return Correction(
            article=self.shown.article.sha256,
            verdict=verdict,
            by=signed.by,
            made=signed.made,
            why=signed.why,
            then=then,
            now=replace(then, **{field: getattr(now, field) for field in fields}),
            fields=tuple(fields),
            actors=tuple(whole(actors, named)),
            moves=moves,
        )


def bound(now: Entry, values: Values) -> Values:
    """The values with what they entail: a move is made by one, or by several."""
    made = dict(values)
    if isinstance(now, Move):
        if values.get("actor") and "participants" not in values:
            made["participants"] = ()
        if values.get("participants") and "actor" not in values:
            made["actor"] = None
        if values.get("kind", MoveKind.ASSESS) is not MoveKind.ASSESS:
            made.setdefault("valence", None)
    return made


def check(made: Entry) -> None:
    """Refuse a move whose valence does not fit its kind."""
    if isinstance(made, Move) and bool(made.valence) != (made.kind is MoveKind.ASSESS):
        raise UsageError(
            "a judgement of the talks (kind=assess), and no other move, has a valence: "
            "set valence=+, valence=- or valence=0"
        )


def actors_in(entry: Entry) -> Iterator[ActorId]:
    """Everybody who plays a part in the entry."""
    for part in parts_of(entry).values():
        mentions: tuple[Mention, ...] = part if isinstance(part, tuple) else (part,)
        yield from (mention.actor for mention in mentions)


def whole(actors: Mapping[ActorId, Actor], named: set[ActorId]) -> Iterator[Actor]:
    """Those of the actors who are named."""
    return (actor for id_, actor in actors.items() if id_ in named)
