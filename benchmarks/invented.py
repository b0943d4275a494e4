"""Reports in invented words, with what a reader might make of them.

Nobody has written or read them: they are as many, as long and as unevenly spread as
real ones, and say nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import accumulate
from random import Random
from typing import TypeVar

from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.dossier import Dossier, DossierId, Issue, Party
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
    ActorKind,
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

__all__ = ["PER_DOSSIER", "World"]

T = TypeVar("T")
PER_DOSSIER = 1000  # reports of a dossier
READER = Reader(name="rules", version="invented")
FIRST, DAYS = date(2018, 11, 1), 8 * 365
HEADS = (
    "Ar Bor Cres Dun El Fal Gor Hes Ist Jur Kel Lom Mer Nol Ost Pel Quen Rav Sel Tor"
)
TAILS = "lak vik mora neth dun sia gard wen thal rund"
BEATS = "ba ke li mo nu ra se ti vo da fe gu hi jo la me ni po ru sa te vu za shi dro"
LANDS, PEOPLE, OUTLETS, WORDS = 60, 400, 40, 6000
PARTIES, ISSUES = 4, 6
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


@dataclass(frozen=True)
class World:
    """Lands, people, outlets and talks that are not; the same for the same seed."""

    seed: int = 1

    @cached_property
    def lands(self) -> tuple[Actor, ...]:
        """States, the most talked of first."""
        names = [head + tail for tail in TAILS.split() for head in HEADS.split()]
        Random(self.seed).shuffle(names)
        return tuple(someone(n, n, ActorKind.STATE) for n in names[:LANDS])

    @cached_property
    def people(self) -> tuple[Actor, ...]:
        """Persons who speak for a land, the most talked of first."""
        dice, names = Random(self.seed + 1), self.words[-2 * PEOPLE :]
        pairs = zip(names[::2], names[1::2], strict=True)
        return tuple(
            someone(f"{a} {b}".title(), dice.choice(self.lands).name, ActorKind.PERSON)
            for a, b in pairs
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Words of two to four syllables, the most used first."""
        dice, beats = Random(self.seed + 2), BEATS.split()
        made: dict[str, None] = {}
        while len(made) < WORDS:
            made["".join(dice.choices(beats, k=dice.randint(2, 4)))] = None
        return tuple(made)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """Papers, the busiest first."""
        return tuple(f"The {word.title()} Post" for word in self.words[500:][:OUTLETS])

    def dossier(self, number: int) -> Dossier:
        """One negotiation: four parties, six issues."""
        dice = Random(f"{self.seed} dossier {number}")
        first = self.lands[number % LANDS]
        others = dice.sample([one for one in self.lands if one != first], PARTIES - 1)
        phrases = iter(dice.sample(self.words[200:3000], 4 * ISSUES))
        return Dossier(
            id=DossierId(f"talks-{number}"),
            title=f"{first.name} and {others[0].name}, {number}",
            parties=tuple(Party(name=land.name) for land in (first, *others)),
            issues=tuple(
                Issue(name=f"{next(phrases)} {next(phrases)}", phrases=pair)
                for pair in ((next(phrases), next(phrases)) for _ in range(ISSUES))
            ),
        )

    def reports(self, count: int) -> Iterator[tuple[Dossier, Entries]]:
        """So many reports, each with the dossier that files it."""
        dossier = self.dossier(0)
        for number in range(count):
            if number % PER_DOSSIER == 0:
                dossier = self.dossier(number // PER_DOSSIER)
            yield dossier, self.report(dossier, number)

    def report(self, dossier: Dossier, number: int) -> Entries:
        """The report of this number."""
        return Pencil(self, dossier, number).report()


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


def someone(name: str, party: str, kind: ActorKind) -> Actor:
    """An actor of this name."""
    id_ = ActorId(name.lower().replace(" ", "-"))
    return Actor(id=id_, name=name, kind=kind, party=party)


def zipf(dice: Random, of: Sequence[T]) -> T:
    """One of these: the first twice as often as the second, and so on."""
    (found,) = dice.choices(of, cum_weights=weights(len(of)))
    return found


@cache
def weights(count: int) -> list[float]:
    """The weights of so many, added up."""
    return list(accumulate(1 / place for place in range(1, count + 1)))
