"""Proposals of a report and where its other moves leave them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from headway.lexicon.patterns import says
from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import EntryId, Move, Proposal, entry_id
from headway.model.kinds import MoveKind, MoveStatus, ProposalStatus
from headway.resolve.answers import (
    LIST,
    Reply,
    Step,
    Tabled,
    closeness,
    standing,
    step_of,
    withdraws,
)
from headway.resolve.matter import matter, said, stems
from headway.resolve.roster import Roster

__all__ = ["proposals_of"]

SURE = 0.5  # below it "might propose" founds no proposal of its own
PRONOUNS = {"he", "i", "it", "she", "they", "we"}  # aliases that name nobody alone
LOOSE = 2  # links up to here name no matter
ALIKE = 2  # words of the matter by which two tellings are of one proposal


def proposals_of(
    article: Article, roster: Roster, moves: Sequence[Move]
) -> tuple[Proposal, ...]:
    """What was put on the table, one entry for each thing that a party proposes.

    Each other move is a step of the one that it takes up most surely, of several the
    last; where it names no matter, of all that one side has just put forward.
    """
    table = Table(article, roster, moves)
    tabled = list(table.tabled())
    steps = table.steps(tabled)
    return tuple(
        table.proposal(one, steps[place], actor, about)
        for place, one in enumerate(tabled)
        if (actor := one.moves[0].actor) and (about := one.moves[0].about)
    )


@dataclass(frozen=True)
class Table:
    """The proposals of one report, and what is done with them."""

    article: Article
    roster: Roster
    moves: Sequence[Move]

    def tabled(self) -> Iterator[Tabled]:
        """What each side puts on the table, in text order.

        Tellings that share words of the matter are one, unless the later one is a new
        version: "a revised plan".
        """
        groups: list[list[Move]] = []
        for move in filter(self.is_tabled, self.moves):
            home = next((g for g in reversed(groups) if self.same(g[-1], move)), None)
            if home is None:
                groups.append([move])
            else:
                home.append(move)
        yield from map(self.of, groups)

    def is_tabled(self, move: Move) -> bool:
        """Whether the move surely puts something on the table, and says what."""
        if move.kind is not MoveKind.PROPOSE or move.status is not MoveStatus.ACTUAL:
            return False
        said_what = bool(move.actor and move.about) and move.confidence >= SURE
        return said_what and not withdraws(move, said(move, self.article.text))

    def same(self, first: Move, other: Move) -> bool:
        """Whether both put the same thing on the table."""
        if self.side(first.actor) != self.side(other.actor) or self.renews(other):
            return False
        return len(self.matter(first) & self.matter(other)) >= ALIKE

    def renews(self, move: Move) -> bool:
        """Whether the move puts another version on the table."""
        return says(LIST, "renewal", said(move, self.article.text))

    def of(self, group: Sequence[Move]) -> Tabled:
        """A proposal by all moves that tell of it."""
        words = frozenset[str]().union(*map(self.matter, group))
        asked = next((m.recipient for m in group if m.recipient), None)
        return Tabled(
            moves=tuple(group),
            side=self.side(group[0].actor) or "",
            recipient=self.side(asked),
            matter=words,
            names=self.names(self.side(group[0].actor)),
        )

    def matter(self, move: Move) -> frozenset[str]:
        """The words that carry what the move is about."""
        return matter(move.about or "", self.everyone)

    def names(self, side: str | None) -> frozenset[str]:
        """By which words a side and those who stand for it are called."""
        actors = self.roster.actors.values()
        called = [a for a in actors if side and side in {a.party, a.name}]
        words = (n for a in called for n in (a.name, *a.aliases))
        return frozenset(
            n for n in words if n[:1].isupper() and n.lower() not in PRONOUNS
        )

    @cached_property
    def everyone(self) -> frozenset[str]:
        """The names of all actors of the report, by the stems of their words."""
        actors = self.roster.actors.values()
        return stems(n for a in actors for n in (a.name, *a.aliases))

    def side(self, mention: Mention | None) -> str | None:
        """The party that the mention stands for; None: nobody is named."""
        return self.roster.side(mention) if mention is not None else None

    def sides(self, move: Move) -> frozenset[str]:
        """The sides that make the move."""
        made_by = (move.actor, *move.participants)
        return frozenset(self.roster.side(m) for m in made_by if m is not None)

    def steps(self, tabled: Sequence[Tabled]) -> dict[int, list[Step]]:
        """The steps of each proposal, by its place in the row, in text order."""
        found: dict[int, list[Step]] = defaultdict(list)
        founding = {move.id: n for n, one in enumerate(tabled) for move in one.moves}
        for move in self.moves:
            if (place := founding.get(move.id)) is not None:
                self.supersede(tabled, place, move, found)
            for one, step in self.taken_up(tabled, move):
                if one != place:
                    found[one].append(step)
        return found

    def taken_up(
        self, tabled: Sequence[Tabled], move: Move
    ) -> Iterator[tuple[int, Step]]:
        """The proposal that the move takes up most surely, with the step that it is.

        What names no matter answers all that the same side put forward just before.
        """
        reply = self.reply(move)
        if not reply.may_answer:
            return
        others = sum(one.side not in reply.sides for one in tabled)
        found: list[tuple[int, int, Step]] = []
        for place, one in enumerate(tabled):
            step = step_of(one, reply)
            close = closeness(one, reply, only=others == 1) if step else 0
            if step is not None and close:
                found.append((close, place, step))
        if not found:
            return
        most, last, _ = max(found, key=lambda link: link[:2])
        for close, place, step in found:
            along = close <= LOOSE and tabled[place].side == tabled[last].side
            if close == most and (place == last or along):
                yield place, step

    def reply(self, move: Move) -> Reply:
        """The move with its words, sides and matter."""
        words = said(move, self.article.text)
        return Reply(
            move=move,
            words=words,
            sides=self.sides(move),
            matter=matter(words, self.everyone),
        )

    def supersede(
        self,
        tabled: Sequence[Tabled],
        place: int,
        move: Move,
        found: dict[int, list[Step]],
    ) -> None:
        """Let a new version of a side's proposal end the one before it."""
        if not self.renews(move):
            return
        mine, status = tabled[place], ProposalStatus.SUPERSEDED
        before = [n for n, t in enumerate(tabled[:place]) if t.side == mine.side]
        alike = [n for n in before if tabled[n].matter & mine.matter] or before[-1:]
        if alike:
            found[alike[-1]].append(Step(move=move, status=status, answer=False))

    def proposal(
        self, tabled: Tabled, steps: Sequence[Step], actor: Mention, about: str
    ) -> Proposal:
        """The proposal with the steps of its life."""
        first = tabled.moves[0]
        return Proposal(
            id=entry_id(self.article, "proposal", first.evidence),
            proposer=actor,
            about=about,
            status=standing(steps),
            moves=ids([*tabled.moves, *(step.move for step in steps)]),
            recipient=next((m.recipient for m in tabled.moves if m.recipient), None),
            answered_by=ids([step.move for step in steps if step.answer]),
        )


def ids(moves: Sequence[Move]) -> tuple[EntryId, ...]:
    """The moves by their ids, each once."""
    return tuple(dict.fromkeys(move.id for move in moves))
