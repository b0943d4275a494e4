"""Lines of JSON as entries again: the way back of `lines`."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, cast

import msgspec

from headway.errors import SourceError
from headway.model.actor import Actor, ActorId, Mention
from headway.model.article import Article
from headway.model.correction import entries_in
from headway.model.entry import (
    Channel,
    Corrected,
    Doubt,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Reader,
    Statement,
)
from headway.model.kinds import ActorKind
from headway.model.span import Span
from headway.model.when import When
from headway.serve.written import Noted, Pair, Part, Whole

__all__ = ["decode"]

READ: Final = msgspec.json.Decoder(Whole)
DATES: Final = 4096  # that are remembered: reports name the same days again and again
OWN_VOICE: Final = Mention(actor=ActorId("@reporter"))  # as `resolve` has it
ADVICE: Final = "a line as headway read --format jsonl writes it is wanted"


def decode(line: str | bytes, place: str) -> Entries:
    """The article and the entries that stand in one line of JSON.

    Raises `SourceError` where the line is none that Headway wrote, or was changed;
    `place` is what the message calls it: its file and its number there.
    """
    try:
        whole = READ.decode(line)
        return Unfolded(whole).entries()
    except (ValueError, RecursionError) as broken:
        why = " ".join(str(broken).split())
        raise SourceError(f"{place}: no entries: {why}: {ADVICE}") from broken


class Unfolded:
    """A line, and whom it names; `ValueError` where its parts do not fit together."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.size = len(whole.article.text)
        self.known = {person.id for person in whole.actors}

    def entries(self) -> Entries:
        """All of it."""
        whole = self.whole
        made = Entries(
            article=self.article(),
            reader=Reader(name=whole.reader.name, version=whole.reader.version),
            actors=tuple(self.actors()),
            statements=tuple(self.statements()),
            moves=tuple(self.moves()),
            meetings=tuple(self.meetings()),
            proposals=tuple(self.proposals()),
            channels=tuple(self.channels()),
            doubts=tuple(self.doubts()),
            outcome=whole.outcome,
            deciding=ids(whole.outcome_because),
            corrected=tuple(self.corrected()),
        )
        return whole_of(made)

    def article(self) -> Article:
        """The report itself, whose text is as it was read."""
        told = self.whole.article
        article = Article(
            id=told.id,
            text=told.text,
            title=told.title,
            outlet=told.outlet,
            wire=told.wire,
            published=told.published,
            unread_date=told.unread_date,
            dateline=told.dateline,
            url=told.url,
            language=told.language,
            boilerplate=self.spans(told.boilerplate),
        )
        if article.sha256 != told.sha256:
            raise ValueError("the text is not the one that was read")
        return article

    def span(self, pair: Pair) -> Span:
        """A span that lies in the text."""
        if pair[1] > self.size:
            raise ValueError(f"the text ends before {pair[1]}")
        return Span(*pair)

    def maybe(self, pair: Pair | None) -> Span | None:
        """A span, or none."""
        return None if pair is None else self.span(pair)

    def spans(self, pairs: Iterable[Pair]) -> tuple[Span, ...]:
        """Several of them."""
        return tuple(map(self.span, pairs))

    def part(self, part: Part) -> Mention:
        """An actor in an entry; the report itself where nobody is named."""
        if part.id in self.known:
            return Mention(actor=ActorId(part.id), span=self.maybe(part.mention))
        if part.id != ActorKind.REPORTER or part.mention is not None:
            raise ValueError(f"there is no actor {part.id!r}")
        return OWN_VOICE

    def some(self, part: Part | None) -> Mention | None:
        """An actor in an entry, or none."""
        return None if part is None else self.part(part)

    def parts(self, parts: Iterable[Part]) -> tuple[Mention, ...]:
        """Several of them."""
        return tuple(map(self.part, parts))

    def actors(self) -> Iterator[Actor]:
        """Everyone whom the report names."""
        for told in self.whole.actors:
            yield Actor(
                id=ActorId(told.id),
                name=told.name,
                kind=told.kind,
                party=told.party,
                aliases=told.aliases,
                mentions=self.spans(told.mentions),
            )

    def statements(self) -> Iterator[Statement]:
        """The attributions."""
        for told in self.whole.statements:
            yield Statement(
                id=EntryId(told.id),
                content=self.spans(told.content),
                directness=told.directness,
                source=self.maybe(told.source),
                cue=self.maybe(told.cue),
                speaker=self.some(told.speaker),
                addressee=self.some(told.addressee),
                date=when(told.date),
                cue_class=told.cue_class,
                confidence=told.confidence,
            )

    def moves(self) -> Iterator[Move]:
        """The moves."""
        for told in self.whole.moves:
            yield Move(
                id=EntryId(told.id),
                kind=told.kind,
                evidence=self.span(told.evidence),
                actor=self.some(told.actor),
                participants=self.parts(told.participants),
                recipient=self.some(told.recipient),
                speaker=self.some(told.speaker),
                about=told.about,
                status=told.status,
                valence=told.valence,
                date=when(told.date),
                place=told.place,
                confidence=told.confidence,
                rule=told.rule,
            )

    def meetings(self) -> Iterator[Meeting]:
        """The meetings."""
        for told in self.whole.meetings:
            yield Meeting(
                id=EntryId(told.id),
                participants=self.parts(told.participants),
                status=told.status,
                evidence=self.span(told.evidence),
                moves=ids(told.moves),
                place=told.place,
                country=told.country,
                date=when(told.date),
                format=told.format,
                outcome=told.outcome,
                judged_by=ids(told.judged_by),
            )

    def proposals(self) -> Iterator[Proposal]:
        """The proposals."""
        for told in self.whole.proposals:
            yield Proposal(
                id=EntryId(told.id),
                proposer=self.part(told.proposer),
                about=told.about,
                status=told.status,
                moves=ids(told.moves),
                recipient=self.some(told.recipient),
                answered_by=ids(told.answered_by),
            )

    def channels(self) -> Iterator[Channel]:
        """The channels."""
        for told in self.whole.channels:
            yield Channel(
                id=EntryId(told.id),
                name=told.name,
                evidence=self.span(told.evidence),
                parties=self.parts(told.parties),
                state=told.state,
                since=when(told.since),
                planned=told.planned,
                moves=ids(told.moves),
            )

    def doubts(self) -> Iterator[Doubt]:
        """What was seen and not settled."""
        for told in self.whole.doubts:
            span = self.maybe(told.span)
            yield Doubt(kind=told.kind, reason=told.reason, span=span)

    def corrected(self) -> Iterator[Corrected]:
        """The entries of which persons have spoken."""
        whole = self.whole
        noted: tuple[Noted, ...] = (
            *whole.statements,
            *whole.moves,
            *whole.meetings,
            *whole.proposals,
            *whole.channels,
        )
        for told in noted:
            if (mark := told.corrected) is not None:
                id_ = EntryId(told.id)
                yield Corrected(
                    entry=id_, verdict=mark.verdict, by=mark.by, made=mark.made
                )


def whole_of(entries: Entries) -> Entries:
    """The entries themselves; `ValueError` where two of them bear one id."""
    for named in ([a.id for a in entries.actors], [e.id for e in entries_in(entries)]):
        if len(set(named)) < len(named):
            raise ValueError("an id stands twice")
    return entries


def ids(told: Sequence[str]) -> tuple[EntryId, ...]:
    """Entries by their ids."""
    return cast(tuple[EntryId, ...], told)


@lru_cache(DATES)
def parsed(iso: str) -> When:
    """A date from its ISO form."""
    return When.parse(iso)


def when(iso: str | None) -> When | None:
    """A date, or none."""
    return None if iso is None else parsed(iso)
