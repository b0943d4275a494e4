"""Reports in invented words, with what a reader might make of them.

Nobody has written or read them: they are as many, as long and as unevenly spread as
real ones, and say nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.world import World, zipf

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.dossier import Dossier
from headway.model.entry import (
    Channel,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Reader,
    Statement,
    entry_id,
)
from headway.model.kinds import (
    ChannelState,
    Directness,
    MeetingStatus,
    MoveKind,
    MoveStatus,
    Outcome,
    ProposalStatus,
    Valence,
)
from headway.model.span import Span
from headway.model.when import When

__all__ = ["PER_DOSSIER", "report", "reports"]

PER_DOSSIER = 1000  # reports of a dossier
READER = Reader(name="rules", version="invented")
FIRST, DAYS = date(2018, 11, 1), 8 * 365
VERBS = {
    MoveKind.DEMAND: "demanded",
    MoveKind.PROPOSE: "proposed",
    MoveKind.ACCEPT: "accepted",
    MoveKind.REJECT: "rejected",
    MoveKind.DEFER: "put off",
    MoveKind.CONCEDE: "gave way on",
    MoveKind.COMMIT: "promised",
    MoveKind.DENY: "denied",
    MoveKind.ACCUSE: "accused it of",
    MoveKind.WARN: "warned of",
    MoveKind.MEET: "met over",
    MoveKind.BREAK_OFF: "broke off",
    MoveKind.RESUME: "took up again",
    MoveKind.PRESSURE: "struck at",
    MoveKind.IMPLEMENT: "carried out",
    MoveKind.ASSESS: "made progress on",
}
STATUSES = [*[MoveStatus.ACTUAL] * 8, MoveStatus.PLANNED, MoveStatus.NEGATED]


@dataclass
class Pen:
    """A text as it is written, sentence by sentence."""

    parts: list[str] = field(default_factory=list)
    length: int = 0

    def write(self, words: str) -> Span:
        """Add the words; where they stand."""
        begins = self.length
        self.parts.append(words)
        self.length += len(words)
        return Span(begins, self.length)


def reports(world: World, count: int) -> Iterator[tuple[Dossier, Entries]]:
    """So many reports, each with the dossier that files it."""
    dossier = world.dossier(0)
    for number in range(count):
        if number % PER_DOSSIER == 0:
            dossier = world.dossier(number // PER_DOSSIER)
        yield dossier, report(world, dossier, number)


def report(world: World, dossier: Dossier, number: int) -> Entries:
    """The report of this number."""
    return Pencil(world, dossier, number).report()


class Pencil:
    """Writes one report."""

    def __init__(self, world: World, dossier: Dossier, number: int) -> None:
        self.world, self.dossier, self.number = world, dossier, number
        self.dice = Random(f"{world.seed} report {number}")
        self.pen = Pen()
        self.mentions: dict[ActorId, list[Span]] = {}
        self.cast = {one.id: one for one in (*self.sides(), *self.guests())}

    def sides(self) -> Iterator[Actor]:
        """The parties of the dossier."""
        names = {party.name for party in self.dossier.parties}
        return (land for land in self.world.lands if land.name in names)

    def guests(self) -> Iterator[Actor]:
        """Others who are talked of, a few of them most often."""
        for _ in range(4):
            yield zipf(self.dice, self.world.people)

    def report(self) -> Entries:
        """The report with five moves or so, two statements, and what else it tells."""
        told = [self.telling() for _ in range(self.dice.randint(4, 6))]
        quotes = [self.filler(14) for _ in range(self.dice.randint(1, 3))]
        self.pen.write(f"\n({self.number})\n")
        article = self.article()
        moves = tuple(self.move(article, *one) for one in told)
        return Entries(
            article=article,
            reader=READER,
            actors=tuple(self.seen()),
            moves=moves,
            statements=tuple(self.statement(article, span) for span in quotes),
            meetings=tuple(self.meetings(article, moves)),
            proposals=tuple(self.proposals(article, moves)),
            channels=tuple(self.channels(article, moves)),
            outcome=self.dice.choice([*Outcome]),
        )

    def article(self) -> Article:
        """What stands on the paper."""
        day = FIRST + timedelta(days=self.dice.randrange(DAYS))
        title = " ".join(zipf(self.dice, self.world.words) for _ in range(6))
        return Article(
            id=f"invented-{self.number}",
            text="".join(self.pen.parts),
            title=title.capitalize(),
            outlet=zipf(self.dice, self.world.outlets),
            published=day,
            url=f"https://news.example/{self.number}",
        )

    def telling(self) -> tuple[MoveKind, str, Mention, Mention, Span]:
        """A sentence that tells of a move, between others that tell of nothing."""
        self.filler(self.dice.randint(8, 24))
        actor, other = self.dice.sample([*self.cast.values()], 2)
        issue = self.dice.choice(self.dossier.issues)
        kind = self.dice.choice([*MoveKind])
        about = f"the {issue.name} {zipf(self.dice, self.world.words)}"
        begins = self.pen.length
        by = self.named(actor)
        self.pen.write(f" {VERBS[kind]} {about}, to ")
        to = self.named(other)
        span = Span(begins, self.pen.length)
        self.pen.write(". ")
        return kind, about, by, to, span

    def filler(self, count: int) -> Span:
        """A sentence of words that mean nothing."""
        words = " ".join(zipf(self.dice, self.world.words) for _ in range(count))
        span = self.pen.write(words.capitalize())
        self.pen.write(". ")
        return span

    def named(self, actor: Actor) -> Mention:
        """The actor, named here."""
        span = self.pen.write(actor.name)
        self.mentions.setdefault(actor.id, []).append(span)
        return Mention(actor=actor.id, span=span)

    def seen(self) -> Iterator[Actor]:
        """Those who are named, with their places."""
        for id_, places in self.mentions.items():
            one = self.cast[id_]
            yield Actor(
                id=id_,
                name=one.name,
                kind=one.kind,
                party=one.party,
                mentions=tuple(places),
            )

    def move(
        self,
        article: Article,
        kind: MoveKind,
        about: str,
        by: Mention,
        to: Mention,
        span: Span,
    ) -> Move:
        """The move that a sentence tells."""
        judged = kind is MoveKind.ASSESS
        return Move(
            id=entry_id(article, kind, span),
            kind=kind,
            evidence=span,
            actor=by,
            recipient=to,
            about=about,
            status=self.dice.choice(STATUSES),
            valence=self.dice.choice([*Valence]) if judged else None,
            date=self.day(article) if self.dice.random() < 0.5 else None,
            confidence=round(self.dice.uniform(0.4, 1), 3),
            rule="network",
        )

    def day(self, article: Article) -> When:
        """A day shortly before the paper's."""
        assert article.published
        return When.of(article.published - timedelta(days=self.dice.randint(0, 3)))

    def statement(self, article: Article, span: Span) -> Statement:
        """The sentence as one of those named might have said it."""
        who = self.dice.choice([*self.mentions])
        return Statement(
            id=entry_id(article, "statement", span),
            content=(span,),
            directness=self.dice.choice([*Directness]),
            speaker=Mention(actor=who, span=self.mentions[who][0]),
            confidence=round(self.dice.uniform(0.4, 1), 3),
        )

    def meetings(self, article: Article, moves: Sequence[Move]) -> Iterator[Meeting]:
        """The talks of which the moves tell."""
        for move in moves:
            if move.kind is MoveKind.MEET:
                yield Meeting(
                    id=its_id(article, "meeting", move),
                    participants=present(move),
                    status=self.dice.choice([*MeetingStatus]),
                    evidence=move.evidence,
                    moves=(move.id,),
                    place=self.world.lands[0].name,
                    date=self.day(article),
                )

    def proposals(self, article: Article, moves: Sequence[Move]) -> Iterator[Proposal]:
        """What is put to someone."""
        for move in moves:
            if move.kind is MoveKind.PROPOSE and move.actor:
                yield Proposal(
                    id=its_id(article, "proposal", move),
                    proposer=move.actor,
                    recipient=move.recipient,
                    about=move.about or "",
                    status=self.dice.choice([*ProposalStatus]),
                    moves=(move.id,),
                )

    def channels(self, article: Article, moves: Sequence[Move]) -> Iterator[Channel]:
        """Now and then a hotline that is opened or shut."""
        for move in moves:
            if move.kind is MoveKind.RESUME:
                yield Channel(
                    id=its_id(article, "channel", move),
                    name=f"{move.about} hotline".removeprefix("the "),
                    evidence=move.evidence,
                    parties=present(move),
                    state=self.dice.choice([*ChannelState]),
                    moves=(move.id,),
                )


def its_id(article: Article, sort: str, move: Move) -> EntryId:
    """The id of what rests on a move."""
    return entry_id(article, sort, move.evidence)


def present(move: Move) -> tuple[Mention, ...]:
    """Both who play a part in a move."""
    return tuple(one for one in (move.actor, move.recipient) if one)
