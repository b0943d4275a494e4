"""The channels of all reports: each once, in the state that the latest report tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from headway.analyse.told import Told, merged, party_of
from headway.model.entry import Channel, Entries
from headway.model.kinds import ChannelState
from headway.model.when import When

__all__ = ["USABLE", "Contact", "all_contacts", "bare"]

SMALL = {"a", "an", "and", "at", "between", "in", "new", "of", "the", "to", "with"}
USABLE = {ChannelState.OPEN, ChannelState.REACTIVATED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One channel as the reports tell of it."""

    name: str
    parties: tuple[str, ...]
    tellings: tuple[Told[Channel], ...]
    state: ChannelState | None = None  # None: no report says more than what is planned
    since: When | None = None  # None: no report says since when
    planned: ChannelState | None = None  # None: no change is announced, or it is made

    @property
    def told(self) -> str:
        """Its state in words: "frozen since 2014", "closed, reactivated planned"."""
        state = self.state.value if self.state else ""
        since = f" since {self.since}" if state and self.since else ""
        planned = f"{self.planned} planned" if self.planned else ""
        return ", ".join(filter(None, [state + since, planned]))


def all_contacts(ledger: Sequence[Entries]) -> list[Contact]:
    """Every channel once, in the order in which the reports first tell of it.

    Two reports tell of one channel where one's words and parties hold the other's.
    """
    tellings = (contact_of(Told(one, c)) for one in ledger for c in one.channels)
    return merged(tellings, same, joined)


def contact_of(told: Told[Channel]) -> Contact:
    """One report's telling."""
    channel = told.entry
    named = [party_of(told.source, mention) for mention in channel.parties]
    return Contact(
        name=channel.name,
        parties=tuple(dict.fromkeys(named)),
        tellings=(told,),
        state=channel.state,
        since=channel.since,
        planned=channel.planned,
    )


def same(one: Contact, other: Contact) -> bool:
    """Whether both are one channel: "hotline", "military hotline" of the same two.

    What one report tells apart stays apart.
    """
    told = {told.source.article.sha256 for told in one.tellings}
    if any(telling.source.article.sha256 in told for telling in other.tellings):
        return False
    names, parties = (words(one), words(other)), ({*one.parties}, {*other.parties})
    return bool(parties[0] & parties[1]) and all(
        a <= b or b <= a for a, b in (names, parties)
    )


def words(contact: Contact) -> set[str]:
    """The words of its name without those of its parties."""
    return bare(contact.name, contact.parties)


def bare(name: str, parties: Iterable[str]) -> set[str]:
    """The words of a channel's name without small ones and those of its parties."""
    own = {word for party in parties for word in party.lower().split()}
    return {*name.lower().split()} - SMALL - own


def joined(one: Contact, other: Contact) -> Contact:
    """Both tellings as one; the later report's state and plan count."""
    state = other.state or one.state
    left = one.planned if other.state is None else None
    planned = other.planned or left
    full = max(one, other, key=lambda contact: len(words(contact)))
    since = other.since if other.state else one.since
    return Contact(
        name=full.name,
        parties=tuple(dict.fromkeys((*one.parties, *other.parties))),
        tellings=one.tellings + other.tellings,
        state=state,
        since=since or (one.since if one.state == state else None),
        planned=None if {planned, state} <= USABLE else planned,
    )
