"""The meetings of all reports: the same talks told twice are one."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from headway.analyse.reprints import LONG, together
from headway.analyse.told import Told, merged, party_of, who, words
from headway.model.entry import Entries, Meeting, Move
from headway.model.kinds import MeetingFormat, MeetingStatus, Outcome
from headway.model.span import Span
from headway.model.when import When

__all__ = ["Talks", "all_talks", "where"]

REMOTE = {MeetingFormat.PHONE, MeetingFormat.VIDEO}
COUNTED = {MeetingFormat.BILATERAL, MeetingFormat.MULTILATERAL, None}
BEHIND = 80  # code points behind a few words that tell a reprint of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """One meeting as the reports tell it."""

    participants: tuple[str, ...]
    parties: frozenset[str]
    status: MeetingStatus
    tellings: tuple[Told[Meeting], ...]
    date: When | None = None  # None: no report says when
    place: str | None = None  # None: no report says where
    country: str | None = None  # None: it is not known in which state that is
    format: MeetingFormat | None = None  # None: no report says it
    outcome: Outcome | None = None  # None: no report judges it
    judged: tuple[Told[Move], ...] = ()  # the assessments from which that comes

    @property
    def where(self) -> str:
        """Town and state; nothing where no report says where."""
        return where(self.place, self.country)

    @property
    def reported(self) -> When | None:
        """The day of the first report that tells of it; None: no report has a day."""
        days = (told.source.article.published for told in self.tellings)
        return next((When.of(day) for day in days if day), None)


def all_talks(ledger: Sequence[Entries]) -> list[Talks]:
    """Every meeting once, by day; those of no known day last.

    Tellings are one if they are of one day and two sides, or reprint the same words.
    """
    found = (Told(source, one) for source in ledger for one in source.meetings)
    tellings = (
        reduce(joined, map(talks_of, (told, *told.also)))
        for told in together(found, sort_of, said)
    )
    kept = merged(tellings, same, joined)
    return sorted(kept, key=lambda t: (t.date is None, str(t.date), t.participants))


def sort_of(told: Told[Meeting]) -> Hashable:
    """Parties, status, day and town: meetings that differ in them are never one."""
    meeting = told.entry
    parties = frozenset(party_of(told.source, m) for m in meeting.participants)
    return parties, meeting.status, meeting.date, meeting.place


def where(place: str | None, country: str | None) -> str:
    """Town and state, "Vienna, Austria"; a state and initials stand alone."""
    if place is None or country is None or country in place:
        return place or ""
    return place if place.replace(".", "").isupper() else f"{place}, {country}"


def said(told: Told[Meeting]) -> str:
    """The words of the evidence; where they are few, with those behind them."""
    span, text = told.entry.evidence, told.source.article.text
    if len(span.of(text).split()) >= LONG:
        return words(told.source, span)
    line_end = f"{text}\n".find("\n", span.end)
    return words(told.source, Span(span.start, min(line_end, span.end + BEHIND)))


def talks_of(told: Told[Meeting]) -> Talks:
    """One report's telling."""
    meeting = told.entry
    named = [who(told.source, m) for m in meeting.participants]
    return Talks(
        participants=tuple(dict.fromkeys(named)),
        parties=frozenset(party_of(told.source, m) for m in meeting.participants),
        status=meeting.status,
        tellings=(told,),
        date=meeting.date,
        place=meeting.place,
        country=meeting.country,
        format=meeting.format,
        outcome=meeting.outcome,
        judged=tuple(
            Told(told.source, move)
            for move in told.source.moves
            if move.id in meeting.judged_by
        ),
    )


def same(one: Talks, other: Talks) -> bool:
    """Whether both tell of the same talks: the same day, two sides, no other town.

    A call is none of those in a room.
    """
    if (one.format in REMOTE) != (other.format in REMOTE):
        return False
    if one.date is None or one.date != other.date or one.date.as_day() is None:
        return False
    return len(one.parties & other.parties) > 1 and not elsewhere(one, other)


def elsewhere(one: Talks, other: Talks) -> bool:
    """Whether the places contradict each other: "Lausanne" and "Switzerland" do not."""
    if not one.place or not other.place or one.place == other.place:
        return False
    return one.place != other.country and other.place != one.country


def joined(one: Talks, other: Talks) -> Talks:
    """Both tellings as one; talks that were held are no longer planned."""
    held = MeetingStatus.HELD in {one.status, other.status}
    narrow = next((t for t in (one, other) if t.place and t.place != t.country), one)
    place, country = narrow.place or other.place, narrow.country or other.country
    return Talks(
        participants=tuple(dict.fromkeys((*one.participants, *other.participants))),
        parties=one.parties | other.parties,
        status=MeetingStatus.HELD if held else other.status,
        tellings=one.tellings + other.tellings,
        date=one.date,
        place=place,
        country=country,
        format=one.format if one.format not in COUNTED else other.format or one.format,
        outcome=one.outcome or other.outcome,
        judged=one.judged + tuple(fresh(one.judged, other.judged)),
    )


def fresh(
    known: Sequence[Told[Move]], more: Sequence[Told[Move]]
) -> Iterator[Told[Move]]:
    """The judgements in words that no other report has printed."""
    said_before = {words(told.source, told.entry.evidence) for told in known}
    for told in more:
        if words(told.source, told.entry.evidence) not in said_before:
            yield told
