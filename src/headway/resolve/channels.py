"""Phrases for standing channels to channels: whose they are, and their last state."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from headway.model.actor import Mention
from headway.model.article import Article
from headway.model.entry import Channel, Doubt, EntryId, Move, entry_id
from headway.model.kinds import DoubtKind, MoveKind, MoveStatus
from headway.model.reading import ChannelReading
from headway.model.span import Span
from headway.resolve.atlas import Atlas
from headway.resolve.calendar import Dated
from headway.resolve.lives import Life, life
from headway.resolve.partners import Partners
from headway.resolve.roster import Roster

__all__ = ["Registry"]

WORD = re.compile(r"[^\W\d_]+")
SMALL = {"and", "at", "between", "in", "new", "of", "own", "the", "to", "with"}
TELLING = {
    MoveKind.BREAK_OFF,
    MoveKind.RESUME,
    MoveKind.IMPLEMENT,
    MoveKind.PRESSURE,
    MoveKind.ACCEPT,
    MoveKind.COMMIT,
}
DEEDS = {MoveKind.BREAK_OFF, MoveKind.RESUME}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One phrase for a channel, with those whom it names."""

    reading: ChannelReading
    parties: tuple[Mention, ...]
    movers: tuple[Mention, ...]
    sides: frozenset[str]  # of the parties
    hosts: frozenset[str]  # the states in whose towns it is
    words: frozenset[str]  # that tell it from others of its sort: "Cresk"


@dataclass(slots=True)
class Registry:
    """Settles the channels of one report."""

    article: Article
    roster: Roster
    atlas: Atlas
    moves: Sequence[Move]
    when: Dated
    doubts: list[Doubt] = field(default_factory=list)
    partners: Partners = field(init=False)

    def __post_init__(self) -> None:
        self.partners = Partners(self.article.text, self.roster, self.atlas)

    def settle(self, readings: Iterable[ChannelReading]) -> tuple[Channel, ...]:
        """One channel for all phrases that name it, where a state is told of it.

        What may be something else (an office, a committee) needs two known parties.
        """
        groups: list[list[Told]] = []
        for reading in readings:
            told = self.told(reading)
            home = next((g for g in reversed(groups) if same(g, told)), None)
            if home is not None:
                home.append(told)
            else:
                groups.append([told])
        return tuple(
            self.channel(group, lived)
            for group in groups
            if self.is_channel(group) and (lived := self.life(group))
        )

    def told(self, reading: ChannelReading) -> Told:
        """The phrase with those whom its words mean."""
        partners = self.partners
        parties = (*partners.meant(reading.parties), *partners.joined(reading.name))
        parties = parties or partners.of_people(reading.name)
        taken = {word for head in reading.parties for word in self.plain(head)}
        return Told(
            reading=reading,
            parties=parties,
            movers=partners.meant(reading.movers),
            sides=frozenset(map(self.roster.side, parties)),
            hosts=frozenset(partners.hosts(reading.parties)),
            words=self.plain(reading.name) - taken - SMALL - {reading.noun},
        )

    def plain(self, span: Span) -> frozenset[str]:
        """The words in small letters."""
        found = WORD.findall(span.of(self.article.text).lower())
        return frozenset(w.removesuffix("s") for w in found)

    def is_channel(self, group: Sequence[Told]) -> bool:
        """Whether as many parties are known as its words ask for."""
        known = {self.roster.side(m) for m in linked(group)}
        known |= {side for told in group for side in told.hosts}
        return len(known) >= min(told.reading.needs for told in group)

    def life(self, group: Sequence[Told]) -> Life | None:
        """What the tellings make of it; None where no state is told."""
        kept = [t.reading for t in group if t.reading.state and not self.is_denied(t)]
        found = life(kept, self.is_planned, self.when)
        if found is not None and found.unsure is not None:
            reason = "the report tells two states of this channel, and no days"
            kind = DoubtKind.WHICH_STATE
            self.doubts.append(Doubt(kind=kind, reason=reason, span=found.unsure))
        return found

    def is_denied(self, told: Told) -> bool:
        """Whether a move says that it was not done."""
        return any(
            move.status is MoveStatus.NEGATED and move.kind in DEEDS
            for move in self.telling(told.reading)
        )

    def is_planned(self, reading: ChannelReading) -> bool:
        """Whether its own words or a move say that it is still to be done."""
        deeds = [m for m in self.telling(reading) if m.kind in DEEDS]
        ahead = bool(deeds) and all(m.status is MoveStatus.PLANNED for m in deeds)
        return reading.planned or ahead

    def telling(self, reading: ChannelReading) -> list[Move]:
        """The moves that tell of it in these words."""
        return [
            move
            for move in self.moves
            if move.kind in TELLING and move.evidence.holds(reading.trigger)
        ]

    def channel(self, group: Sequence[Told], lived: Life) -> Channel:
        """The channel that a group of phrases names."""
        moves: dict[EntryId, None] = {}
        for told in group:
            if told.reading.state is not None:
                moves |= dict.fromkeys(m.id for m in self.telling(told.reading))
        full = max(group, key=lambda told: len(told.sides) + len(told.words))
        name = full.reading.name
        first = group[0].reading
        return Channel(
            id=entry_id(self.article, "channel", first.evidence, first.name),
            name=" ".join(name.of(self.article.text).split()),
            evidence=lived.evidence,
            parties=tuple(self.each_side(linked(group))),
            state=lived.state,
            since=lived.since,
            planned=lived.planned,
            moves=tuple(moves),
        )

    def each_side(self, parties: Iterable[Mention]) -> Iterable[Mention]:
        """One for each side, the first that is named."""
        found: dict[str, Mention] = {}
        for mention in parties:
            found.setdefault(self.roster.side(mention), mention)
        return found.values()


def linked(group: Sequence[Told]) -> list[Mention]:
    """Those whom its phrases name, then those who open or close it."""
    own = [m for told in group for m in told.parties]
    return own + [m for told in group for m in told.movers]


def same(group: Sequence[Told], told: Told) -> bool:
    """Whether the phrase may name the channel of the group.

    "The council" takes up the last one named; "the Arlandian consulate" is not "the
    Borlandian consulate", and "consulates" are not "the consulate". A later phrase may
    be shorter, but words of its own tell of another one: "mission", "liaison mission".
    """
    first, other = group[0].reading, told.reading
    if first.noun != other.noun or first.several != other.several:
        return False
    if other.short:
        return True
    sides = frozenset[str]().union(*(t.sides for t in group))
    words = frozenset[str]().union(*(t.words for t in group))
    bare = not sides and not words
    return within(sides, told.sides) and (bare or told.words <= words)


def within(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether one of the two holds all of the other."""
    return some <= others or others <= some
