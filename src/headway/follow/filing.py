"""Entries and a dossier → a filing: which party, what issue, on what day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from headway.follow.scopes import scope_of
from headway.follow.sentences import Sentences
from headway.follow.sides import Cast, Sides
from headway.model.actor import Mention
from headway.model.entry import (
    Channel,
    Entries,
    EntryId,
    Meeting,
    Move,
    Proposal,
    Statement,
)
from headway.model.filing import (
    FiledChannel,
    FiledMeeting,
    FiledMove,
    FiledProposal,
    FiledStatement,
    Filing,
)
from headway.model.kinds import Directness
from headway.model.span import Span
from headway.model.when import When

__all__ = ["IssuesOf", "filed"]

IssuesOf = Callable[[EntryId], tuple[str, ...]]
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Clerk:
    """Files the entries of one report."""

    entries: Entries
    cast: Cast
    issues: IssuesOf
    sentences: Sentences

    def words(self, span: Span) -> str:
        """The words at a span, on one line."""
        return " ".join(span.of(self.entries.article.text).split())

    def move(self, move: Move) -> FiledMove:
        """One move."""
        movers = present(move.actor, *move.participants)
        text, words = self.entries.article.text, self.words(move.evidence)
        sentence = self.sentences.around(move.evidence)
        first, last = days(move.date)
        return FiledMove(
            id=move.id,
            kind=move.kind,
            words=words,
            span=pair(move.evidence),
            sentence=pair(sentence),
            parties=self.cast.sided(movers),
            actors=self.cast.named(movers),
            recipients=self.cast.sided(present(move.recipient)),
            towards=self.cast.named(present(move.recipient)),
            near=self.cast.within(sentence),
            scope=scope_of(move.kind, words, sentence.of(text)),
            about=move.about,
            issues=self.issues(move.id),
            status=move.status,
            valence=move.valence,
            first=first,
            last=last,
            place=move.place,
            confidence=move.confidence,
        )

    def statement(self, said: Statement) -> FiledStatement:
        """One statement."""
        speaker = present(said.speaker)
        first, last = days(said.date)
        whole = said.content[0].to(said.content[-1])
        return FiledStatement(
            id=said.id,
            words=" ".join(map(self.words, said.content)),
            span=pair(whole),
            direct=said.directness is not Directness.INDIRECT,
            speaker=next(iter(self.cast.named(speaker)), None),
            party=next(iter(self.cast.sided(speaker)), None),
            issues=self.issues(said.id),
            first=first,
            last=last,
        )

    def meeting(self, meeting: Meeting) -> FiledMeeting:
        """One meeting."""
        first, last = days(meeting.date)
        return FiledMeeting(
            id=meeting.id,
            words=self.words(meeting.evidence),
            span=pair(meeting.evidence),
            status=meeting.status,
            parties=self.cast.sided(meeting.participants),
            actors=self.cast.named(meeting.participants),
            format=meeting.format,
            first=first,
            last=last,
            place=meeting.place,
            country=meeting.country,
            outcome=meeting.outcome,
            moves=meeting.moves,
        )

    def proposal(self, proposal: Proposal) -> FiledProposal:
        """One proposal."""
        by, to = present(proposal.proposer), present(proposal.recipient)
        return FiledProposal(
            id=proposal.id,
            about=proposal.about,
            status=proposal.status,
            moves=proposal.moves,
            answered_by=proposal.answered_by,
            proposer=next(iter(self.cast.sided(by)), None),
            actor=next(iter(self.cast.named(by)), ""),
            recipient=next(iter(self.cast.sided(to)), None),
        )

    def channel(self, channel: Channel) -> FiledChannel:
        """One channel."""
        return FiledChannel(
            id=channel.id,
            name=channel.name,
            words=self.words(channel.evidence),
            span=pair(channel.evidence),
            parties=self.cast.sided(channel.parties),
            state=channel.state,
            since=str(channel.since) if channel.since else None,
            planned=channel.planned,
        )


def filed(entries: Entries, sides: Sides, issues: IssuesOf) -> Filing:
    """The report as a dossier with these sides files it.

    `issues` gives the dossier's issues of an entry. Whose witness the report is stays
    open: that hangs on the other reports.
    """
    article, cast = entries.article, Cast.of(entries, sides)
    clerk = Clerk(entries, cast, issues, Sentences(article.text))
    return Filing(
        article=article.sha256,
        id=article.id,
        published=article.published,
        title=article.title,
        outlet=article.outlet,
        wire=article.wire,
        url=article.url,
        outcome=entries.outcome,
        moves=tuple(map(clerk.move, entries.moves)),
        statements=tuple(map(clerk.statement, entries.statements)),
        meetings=tuple(map(clerk.meeting, entries.meetings)),
        proposals=tuple(map(clerk.proposal, entries.proposals)),
        channels=tuple(map(clerk.channel, entries.channels)),
    )


def present(*mentions: Mention | None) -> tuple[Mention, ...]:
    """Those who are there."""
    return tuple(mention for mention in mentions if mention is not None)


def pair(span: Span) -> tuple[int, int]:
    """A span as two plain numbers."""
    return span.start, span.end


def days(when: When | None) -> Days:
    """The first and the last day that lie in a date; None where none is said."""
    return (when.first, when.last) if when else (None, None)
